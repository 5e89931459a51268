package org.ctax.query.projection;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.ctax.events.Provenance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Events that could not be handled, and all later ones of the same aggregate, which wait behind them. */
final class ParkedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    // Asking the database about each event would cost more than handling it; one process at a time parks for a group.
    private @Nullable Set<String> sequences;

    ParkedEvents(SequencedDeadLetterQueue<EventMessage<?>> queue) {
        this.queue = queue;
    }

    /** True where the event has to wait behind a parked one of its aggregate; it then does. */
    synchronized boolean takes(EventMessage<?> event) {
        var sequence = sequenceOf(event);
        if (!sequences().contains(sequence)) {
            return false;
        }
        if (!queue.contains(sequence)) {
            sequences().remove(sequence);
            return false;
        }
        if (!holds(sequence, event)) {
            queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event));
        }
        return true;
    }

    synchronized void park(EventMessage<?> event, Exception cause) {
        var sequence = sequenceOf(event);
        // Found under the same id as the request that made the event.
        try (var _ = MDC.putCloseable(Provenance.CORRELATION, correlationOf(event))) {
            LOG.error(
                    "Event {} {} of {} at position {} is parked",
                    event.getPayloadType().getSimpleName(),
                    event.getIdentifier(),
                    sequence,
                    Positions.of(event),
                    cause);
        }
        if (!holds(sequence, event)) {
            queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, cause));
        }
        sequences().add(sequence);
    }

    synchronized void clear() {
        queue.clear();
        sequences = null;
    }

    /** Another process may park or mend from now on. */
    synchronized void forget() {
        sequences = null;
    }

    /** A batch that is repeated after a crash meets what it parked the first time. */
    private boolean holds(String sequence, EventMessage<?> event) {
        for (var letter : queue.deadLetterSequence(sequence)) {
            if (letter.message().getIdentifier().equals(event.getIdentifier())) {
                return true;
            }
        }
        return false;
    }

    private Set<String> sequences() {
        var known = sequences;
        if (known == null) {
            known = new HashSet<>();
            for (Iterable<DeadLetter<? extends EventMessage<?>>> letters : queue.deadLetters()) {
                for (var letter : letters) {
                    known.add(sequenceOf(letter.message()));
                    break;
                }
            }
            sequences = known;
        }
        return known;
    }

    private static String correlationOf(EventMessage<?> event) {
        return Objects.toString(event.getMetaData().get(Provenance.CORRELATION), "none");
    }

    static String sequenceOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }
}
