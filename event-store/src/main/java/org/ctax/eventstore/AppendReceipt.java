package org.ctax.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a command answered, and the position of the last event that it wrote, so that its caller can later ask a view to
 * be at least there.
 *
 * @param value what the command returned
 * @param position the last position written, or one after it at which everything written can be read; empty if nothing
 *     was, as when a command is repeated
 * @param versions of the aggregates that it wrote to: the place of the last event of each among its own
 */
public record AppendReceipt<T extends @Nullable Object>(T value, OptionalLong position, Map<String, Long> versions) {

    private static final ScopedValue<Notes> NOTES = ScopedValue.newInstance();

    /** What was written so far for one who asked, and for whoever asked around him. */
    static final class Notes {
        private final @Nullable Notes outer;
        private final Map<String, Long> versions = new HashMap<>();
        private long last;

        Notes(@Nullable Notes outer) {
            this.outer = outer;
        }

        void add(long position, Map<String, Long> written) {
            for (Notes notes = this; notes != null; notes = notes.outer) {
                notes.last = Math.max(notes.last, position);
                notes.versions.putAll(written);
            }
        }
    }

    /** Runs the command in this thread and notes what it writes, here or in the process that it is sent to. */
    public static <T extends @Nullable Object> AppendReceipt<T> capture(Supplier<T> command) {
        Notes notes = new Notes(current());
        T value = ScopedValue.where(NOTES, notes).call(command::get);
        return new AppendReceipt<>(
                value, notes.last > 0 ? OptionalLong.of(notes.last) : OptionalLong.empty(), Map.copyOf(notes.versions));
    }

    /** The version of an aggregate after the command; empty if the command wrote nothing of it. */
    public OptionalLong versionOf(String aggregateId) {
        Long version = versions.get(aggregateId);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** Where what this thread writes is noted; nothing where nobody asked. */
    static @Nullable Notes current() {
        return NOTES.isBound() ? NOTES.get() : null;
    }

    static void note(long position, List<? extends EventMessage<?>> events) {
        Notes notes = current();
        if (notes != null) {
            Map<String, Long> versions = new HashMap<>();
            for (EventMessage<?> message : events) {
                if (message instanceof DomainEventMessage<?> event) {
                    versions.put(event.getAggregateIdentifier(), event.getSequenceNumber());
                }
            }
            notes.add(position, versions);
        }
    }
}
