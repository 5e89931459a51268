package org.ctax.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.Entries;
import org.ctax.events.imports.ImportEvent;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The report on one import: each row is answered once, in the order of the files. */
@AggregateRoot(type = "import")
class ImportRun {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<ImportEvent> entries = new Entries<>();
    private final Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
    private boolean finished;

    ImportRun() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartImport command) {
        if (!entries.hold(command.id(), command.event())) {
            apply(command.event());
        }
    }

    @CommandHandler
    void handle(AnswerRows command) {
        if (command.before() + command.rows().size() <= answered()) {
            return;
        }
        if (finished || command.before() != answered()) {
            throw Refusal.conflict("IMPORT_MOVED_ON", null, "The same import is being run by another request");
        }
        apply(command.event());
    }

    @CommandHandler
    void handle(FinishImport command) {
        if (!finished) {
            apply(new ImportFinished(
                    command.id(), count(Outcome.ACCEPTED), count(Outcome.UNCHANGED), count(Outcome.REFUSED)));
        }
    }

    private int answered() {
        return tally.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(Outcome outcome) {
        return tally.getOrDefault(outcome, 0);
    }

    @EventSourcingHandler
    void on(ImportStarted event) {
        id = event.importId();
        entries.keep(event.importId(), event);
    }

    @EventSourcingHandler
    void on(ImportRowsAnswered event) {
        event.rows().forEach(row -> tally.merge(row.outcome(), 1, Integer::sum));
    }

    @EventSourcingHandler
    void on(ImportFinished event) {
        finished = true;
    }
}
