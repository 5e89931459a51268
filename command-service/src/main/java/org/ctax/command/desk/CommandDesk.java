package org.ctax.command.desk;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ctax.eventstore.AppendReceipt;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.OutcomeUnknownException;
import org.ctax.eventstore.StoreUnavailableException;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.ResponseEntity;

/** Hands a command in for a caller, and says what became of it. */
public final class CommandDesk {
    static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    private final CommandGateway gateway;
    private final EventStore events;
    private final EventLog log;
    private final RetryTemplate retry;
    private final Tally tally;

    CommandDesk(CommandGateway gateway, EventStore events, EventLog log, RetryTemplate retry, Tally tally) {
        this.gateway = gateway;
        this.events = events;
        this.log = log;
        this.retry = retry;
        this.tally = tally;
    }

    /** Carries out a command that makes a new record: {@code 201} with its address, {@code 200} where it was there. */
    public ResponseEntity<Answer> create(RecordKind kind, UUID id, Object command, Caller caller) {
        return create(kind, id.toString(), id, command, caller);
    }

    /** {@link #create}, where the address of the record does not end with its id. */
    public ResponseEntity<Answer> create(RecordKind kind, String name, UUID id, Object command, Caller caller) {
        var address = URI.create("/api/" + kind.plural() + "/" + name);
        return answer(address, id, send(command, caller, () -> taken(kind), id));
    }

    /** Carries out a command that makes an entry in a record, such as {@code /api/needs/ID/closings/ENTRY}. */
    public ResponseEntity<Answer> enter(
            RecordKind kind, UUID id, String entries, UUID entry, Object command, Caller caller) {
        var address = URI.create("/api/" + kind.plural() + "/" + id + "/" + entries + "/" + entry);
        return answer(address, entry, send(command, caller, () -> unknown(kind), id));
    }

    /** Carries out a command that changes what a record says of itself, and makes nothing that has an address. */
    public ResponseEntity<Answer> change(RecordKind kind, UUID id, Object command, Caller caller) {
        var address = URI.create("/api/" + kind.plural() + "/" + id);
        return answer(address, id, send(command, caller, () -> unknown(kind), id));
    }

    /** {@link #create} without HTTP. */
    public Receipt create(RecordKind kind, UUID id, Caller caller, Object command) {
        return send(command, caller, () -> taken(kind), id);
    }

    /** {@link #enter} without HTTP. */
    public Receipt enter(RecordKind kind, UUID id, Caller caller, Object command) {
        return send(command, caller, () -> unknown(kind), id);
    }

    /** Carries out a command that answers something of its own, whether it makes the record or changes it. */
    public <R> R ask(RecordKind kind, UUID id, Caller caller, Object command, Class<R> answer) {
        var done = sent(command, caller, () -> taken(kind));
        return Objects.requireNonNull(answer.cast(done.value()));
    }

    private Receipt send(Object command, Caller caller, Supplier<Refusal> foreign, UUID id) {
        var done = sent(command, caller, foreign);
        var position = done.position();
        return position.isPresent()
                ? new Receipt(
                        position.getAsLong(), done.versionOf(id.toString()).orElse(0), false)
                : new Receipt(log.headPosition(), versionOf(id), true);
    }

    private AppendReceipt<@Nullable Object> sent(Object command, Caller caller, Supplier<Refusal> foreign) {
        var metadata = new HashMap<String, Object>(caller.provenance());
        if (caller.ifMatch() != null) {
            metadata.put(Precondition.KEY, caller.ifMatch());
        }
        var count = tally.begin(command);
        try {
            var done = Objects.requireNonNull(retry.execute(() -> once(command, metadata)));
            count.done(done.position().isPresent());
            return done;
        } catch (RetryException tried) {
            var refusal = refusal(tried.getCause(), foreign);
            count.failed(refusal);
            throw refusal;
        }
    }

    private AppendReceipt<@Nullable Object> once(Object command, Map<String, ?> metadata) {
        // A message of its own for each try: Axon takes a message id for one attempt.
        var message = GenericCommandMessage.asCommandMessage(command).andMetaData(metadata);
        return AppendReceipt.<@Nullable Object>capture(() -> gateway.sendAndWait(message));
    }

    private long versionOf(UUID id) {
        return events.lastSequenceNumberFor(id.toString()).orElse(0L);
    }

    private static RuntimeException refusal(Throwable failure, Supplier<Refusal> foreign) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case AggregateNotFoundException unknown -> foreign.get();
            case ForeignRecordException other -> foreign.get();
            case OutcomeUnknownException unknown ->
                new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        OUTCOME_UNKNOWN,
                        null,
                        "It is not known whether this was recorded; send it again, which does no harm");
            case StoreUnavailableException away -> unavailable();
            // It could not even be read what the record is.
            case EventStoreException away -> unavailable();
            case ConcurrencyException lost -> lostRace();
            case AggregateStreamCreationException lost -> lostRace();
            case LockAcquisitionFailedException lost -> lostRace();
            case RuntimeException bug -> bug;
            default -> new IllegalStateException(failure);
        };
    }

    private static Refusal unavailable() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "STORE_UNAVAILABLE",
                null,
                "The events cannot be read or stored now; nothing of this was recorded");
    }

    private static Refusal lostRace() {
        return Refusal.conflict(
                "CONCURRENT_CHANGE", null, "Others changed the same record at the same moment; nothing was recorded");
    }

    private static Refusal unknown(RecordKind kind) {
        return Refusal.notFound(kind.unknownCode(), "id", "There is no such " + kind.singular());
    }

    private static Refusal taken(RecordKind kind) {
        return Refusal.conflict("ID_TAKEN", "id", "The id belongs to something else than this " + kind.singular());
    }

    private static ResponseEntity<Answer> answer(URI address, UUID id, Receipt receipt) {
        var status = receipt.repeat() ? ResponseEntity.ok() : ResponseEntity.created(address);
        return status.location(address)
                .header("CTAX-Position", Long.toString(receipt.position()))
                .eTag("\"" + receipt.version() + "\"")
                .body(new Answer(id, receipt.position(), receipt.version(), receipt.repeat()));
    }
}
