package org.ctax.command.imports.fts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
import org.ctax.command.desk.Jointly;
import org.ctax.command.desk.Lookups;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowDiminished;
import org.ctax.events.fts.FlowLabel;
import org.ctax.events.fts.FlowLabelled;
import org.ctax.events.fts.FlowPosted;
import org.ctax.events.fts.FlowPosted.Manner;
import org.ctax.events.fts.FlowReported;
import org.ctax.events.pledge.Stage;
import org.ctax.web.Refusal;

/** Everything that FTS reported on one flow, whatever file it stood in, and how the flow stands in the books because of it. */
@AggregateRoot(type = "fts-flow")
@SuppressWarnings("NullAway.Init") // its first events set all of it
class FlowReports {
    @AggregateIdentifier
    private UUID id;

    private Flow flow;
    private FlowPosted posted;
    private final Set<FlowLabel> labels = new LinkedHashSet<>();
    private final Set<String> takers = new LinkedHashSet<>();
    private int turn;

    FlowReports() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RowAnswer handle(TakeOverFlow command, Jointly jointly, Lookups lookups) {
        var said = command.flow();
        if (id == null) {
            var books = new FlowBooks(said, 0, "", jointly, lookups);
            apply(new FlowReported(command.reports(), said));
            apply(books.post(meaning()));
            return new RowAnswer(true, record(), null);
        }
        int newer = said.version().compareTo(flow.version());
        if (newer == 0) {
            mustMeanTheSame(said);
        }
        var before = meaning();
        var books = new FlowBooks(newer > 0 ? said : flow, turn, reason(said, newer > 0), jointly, lookups);
        if (newer > 0) {
            apply(new FlowReported(id, said));
        } else if (!labels.contains(said.label())) {
            apply(new FlowLabelled(id, said.label()));
        }
        var after = meaning();
        if (!after.equals(before)) {
            takers().forEach(taker -> {
                var unused = jointly.carryOut(new StandAlone(taker, posted.record()));
            });
            apply(books.move(posted, before, after));
        }
        return new RowAnswer(newer > 0 || !after.equals(before), record(), newer < 0 ? older() : null);
    }

    @CommandHandler
    UUID handle(DiminishFlow command, Jointly jointly) {
        if (posted.manner() != Manner.PURSE || !isTheSameMoney(command.back())) {
            throw Refusal.conflict("OTHER_MONEY", null, "It is not the money of this pledge");
        }
        var unused = jointly.carryOut(FlowBooks.taking(posted.record(), command));
        apply(new FlowDiminished(id, command.by()));
        return posted.record();
    }

    @CommandHandler
    void handle(StandAlone command, Jointly jointly, Lookups lookups) {
        if (posted.manner() == Manner.TAKEN_FROM_PURSE
                && posted.record().equals(command.purse())
                && meaning() instanceof TakenBack back) {
            var reason = "The pledge that it was taken from changed";
            apply(new FlowBooks(flow, turn, reason, jointly, lookups).standAlone(posted, back));
        }
    }

    /** FTS corrects a flow by a new report; two that claim to be the same one cannot both be right. */
    private void mustMeanTheSame(Flow said) {
        var all = new LinkedHashSet<>(labels);
        all.add(said.label());
        FlowDifference.between(FlowMeaning.of(flow, all), FlowMeaning.of(said, all))
                .ifPresent(field -> {
                    throw Refusal.conflict(
                            "SAME_VERSION_DIFFERENT_CONTENT",
                            field,
                            "Version %d of this flow said something else of %s before"
                                    .formatted(said.version().number(), field));
                });
    }

    /** Part of a sum in another currency has no worth that all agree on; part of a commitment cannot be told apart. */
    private boolean isTheSameMoney(TakenBack back) {
        return meaning() instanceof Purse purse
                && purse.at().equals(back.at())
                && java.util.Objects.equals(purse.donor(), back.donor())
                && purse.sum().stage() == back.sum().stage()
                && back.sum().stage() != Stage.COMMITTED
                && purse.sum().equivalent() == null
                && back.sum().equivalent() == null
                && purse.sum().amount().getCurrency().equals(back.sum().amount().getCurrency());
    }

    private FlowMeaning meaning() {
        return FlowMeaning.of(flow, labels);
    }

    private List<UUID> takers() {
        return takers.stream().map(FtsIds::reportsOnFlow).sorted().toList();
    }

    private String record() {
        return switch (posted.manner()) {
                    case PURSE, TAKEN_FROM_PURSE -> "pledges/";
                    case TRANSFER, RETURN -> "transfers/";
                }
                + posted.record();
    }

    private String reason(Flow said, boolean newer) {
        return newer
                ? "FTS reports it otherwise, in version " + said.version().number()
                : "Another search of FTS tells more of where it belongs";
    }

    private String older() {
        return "A later report on this flow is known: version " + flow.version().number();
    }

    @EventSourcingHandler
    void on(FlowReported event) {
        id = event.reportsId();
        flow = event.flow();
        labels.add(event.flow().label());
        turn++;
    }

    @EventSourcingHandler
    void on(FlowLabelled event) {
        labels.add(event.label());
        turn++;
    }

    @EventSourcingHandler
    void on(FlowPosted event) {
        posted = event;
        takers.clear();
        turn++;
    }

    @EventSourcingHandler
    void on(FlowDiminished event) {
        takers.add(event.by());
        turn++;
    }
}
