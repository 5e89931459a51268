package org.ctax.command;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.events.Provenance;
import org.ctax.web.access.Role;

/** On whose authority the commands of a test act: a coordinator's, where the test does not say. */
public final class Acting {
    private Acting() {}

    public static <A> FixtureConfiguration<A> on(Class<A> record) {
        return new AggregateTestFixture<>(record)
                .registerCommandDispatchInterceptor(messages ->
                        (index, message) -> message.getMetaData().containsKey(Provenance.ROLE)
                                ? message
                                : message.andMetaData(Map.of(Provenance.ROLE, Role.COORDINATOR.name())));
    }

    /** An event of a record that was entered for a participant. */
    public static EventMessage<?> entered(UUID participant, Object event) {
        return GenericEventMessage.asEventMessage(event)
                .andMetaData(Map.of(Provenance.PARTICIPANT, participant.toString()));
    }

    /** As somebody of whom nothing is known. */
    public static Map<String, String> asNobody() {
        return Map.of(Provenance.ROLE, "");
    }

    /** Every command that a record takes. */
    public static Set<Class<?>> takenBy(Class<?> record) {
        return Stream.of(record.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }

    public static Map<String, String> as(Role role) {
        return Map.of(Provenance.ROLE, role.name());
    }

    public static Map<String, String> as(Role role, UUID participant) {
        return Map.of(Provenance.ROLE, role.name(), Provenance.PARTICIPANT, participant.toString());
    }
}
