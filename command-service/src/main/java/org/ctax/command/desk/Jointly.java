package org.ctax.command.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands on other records within the unit of work of the command that asks for it: all of it is stored,
 * or nothing. Who asks for several takes the kinds of records always in the same order, and those of a kind by their
 * ids, or two who ask at once wait for each other.
 */
public final class Jointly {
    private static final int REMEMBERED = 100_000;

    private final AnnotationCommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();
    private final Map<Class<?>, Room<?>> rooms = new ConcurrentHashMap<>();
    private final Set<UUID> there = ConcurrentHashMap.newKeySet();
    private final Configuration axon;
    private final Lookups lookups;

    Jointly(Configuration axon, Lookups lookups) {
        this.axon = axon;
        this.lookups = lookups;
    }

    /** What the record answered; a refusal is thrown, and nothing was done by this command. */
    public @Nullable Object carryOut(Object command) {
        var room = roomOf(command);
        var message = GenericCommandMessage.asCommandMessage(command);
        return handled(room.record(idOf(message).toString(), command), message);
    }

    /** Makes a record that only has to be there, whatever it says, and does not wait for who changes it. */
    public void unlessThere(Object command) {
        var message = GenericCommandMessage.asCommandMessage(command);
        var id = idOf(message);
        if (there.contains(id)) {
            return;
        }
        if (lookups.eventsOf(id).isEmpty()) {
            var record = roomOf(command).record(id.toString(), command);
            // Another may have made it while this one waited.
            if (lookups.eventsOf(id).isEmpty()) {
                var unused = handled(record, message);
            }
        }
        remember(id);
    }

    /** Nothing that is there goes away again; what is made only now may yet not be stored. */
    private void remember(UUID id) {
        CurrentUnitOfWork.get().afterCommit(stored -> {
            if (there.size() >= REMEMBERED) {
                there.clear();
            }
            there.add(id);
        });
    }

    private UUID idOf(CommandMessage<?> message) {
        return UUID.fromString(targets.resolveTarget(message).getIdentifier());
    }

    private static @Nullable Object handled(Aggregate<?> record, CommandMessage<?> message) {
        try {
            return record.handle(message);
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Room<?> roomOf(Object command) {
        return rooms.computeIfAbsent(
                command.getClass(),
                kind -> axon.findModules(AggregateConfiguration.class).stream()
                        .<Room<?>>map(Room::of)
                        .filter(room -> room.commands().containsKey(kind))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No record handles " + kind)));
    }

    /** Where records of one kind are, and which commands they take: true of those that also make one. */
    private record Room<A>(Class<A> kind, Repository<A> records, Map<Class<?>, Boolean> commands) {

        static <A> Room<A> of(AggregateConfiguration<A> aggregate) {
            return new Room<>(aggregate.aggregateType(), aggregate.repository(), commandsOf(aggregate.aggregateType()));
        }

        private static Map<Class<?>, Boolean> commandsOf(Class<?> kind) {
            return Stream.of(kind.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                    .collect(toUnmodifiableMap(
                            method -> Arrays.asList(method.getParameterTypes()).getFirst(),
                            method -> method.isAnnotationPresent(CreationPolicy.class)));
        }

        Aggregate<A> record(String id, Object command) {
            try {
                return Boolean.TRUE.equals(commands.get(command.getClass()))
                        ? records.loadOrCreate(id, this::blank)
                        : records.load(id);
            } catch (RuntimeException refusal) {
                throw refusal;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private A blank() throws ReflectiveOperationException {
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }
}
