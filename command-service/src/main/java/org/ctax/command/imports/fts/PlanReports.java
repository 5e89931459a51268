package org.ctax.command.imports.fts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.ctax.command.desk.Jointly;
import org.ctax.command.desk.Lookups;
import org.ctax.events.fts.PlanNeed;
import org.ctax.events.fts.PlanStated;
import org.ctax.events.fts.Requirement;
import org.jspecify.annotations.Nullable;

/** Everything that FTS said of what one plan requires, whatever file it stood in, and what the needs say because of it. */
@AggregateRoot(type = "fts-plan")
class PlanReports {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final List<Requirement> statements = new ArrayList<>();
    private final Map<String, Requirement> last = new HashMap<>();
    private final Map<UUID, PlanNeed> told = new HashMap<>();
    private @Nullable LocalDate since;

    PlanReports() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        Authority.current().mustBeCoordinator();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RowAnswer handle(TakeOverRequirement command, Jointly jointly, Lookups lookups) {
        var said = command.requirement();
        var appeal = "appeals/" + FtsIds.plan(command.plan());
        if (said.equals(last.get(subject(said)))) {
            return new RowAnswer(false, appeal, null);
        }
        var before = PlanDescription.of(statements);
        var all = new ArrayList<>(statements);
        all.add(said);
        var description = PlanDescription.of(all);
        var requirements = new PlanRequirements();
        all.forEach(requirements::add);

        var figures = requirements.needs(command.plan());
        var changed = new PlanNeeds(told).changed(figures);
        var day = day(description, command.today());
        var books =
                new PlanBooks(command.plan(), description, statements.size(), day, command.today(), jointly, lookups);
        books.describe(before, said, !changed.isEmpty());
        var keys = new HashMap<UUID, NeedKey>();
        figures.keySet().forEach(key -> keys.put(FtsIds.need(key), key));
        changed.forEach((need, now) -> {
            var key = keys.get(need);
            if (key == null) {
                books.state(now, told.get(need));
            } else {
                books.state(key, now, told.get(need));
            }
        });
        apply(new PlanStated(command.reports(), said, List.copyOf(changed.values()), day));
        return new RowAnswer(true, appeal, remark(requirements, said));
    }

    /** What stands later in the books must not seem to have been said earlier. */
    private LocalDate day(PlanDescription description, LocalDate today) {
        var day = description.since(today);
        return since == null || day.isAfter(since) ? day : since;
    }

    private static @Nullable String remark(PlanRequirements requirements, Requirement said) {
        var country = switch (said) {
            case Requirement.OfCountry one -> one.country();
            case Requirement.OfCluster one -> one.country();
            default -> null;
        };
        return country != null && requirements.isBeyondTotal(country)
                ? "The clusters of this plan require more than its total in this country"
                : null;
    }

    /** A statement replaces the one before on the same. */
    private static String subject(Requirement said) {
        return switch (said) {
            case Requirement.OfCountry one ->
                "country " + one.country() + " " + one.plan().year();
            case Requirement.OfCluster one ->
                "cluster " + one.country() + " " + (one.cluster() == null ? one.clusterName() : one.cluster()) + " "
                        + one.plan().year();
            case Requirement.OfPlan _ -> "plan";
            case Requirement.PlanWideCluster one -> "plan-wide cluster " + one.cluster();
            case Requirement.PlanWideCountry one -> "plan-wide country " + one.country();
            case Requirement.OfNoPlan one -> "no plan " + one.country();
        };
    }

    @EventSourcingHandler
    void on(PlanStated event) {
        id = event.reportsId();
        statements.add(event.requirement());
        last.put(subject(event.requirement()), event.requirement());
        event.needs().forEach(need -> told.put(need.need(), need));
        since = event.valueDate();
    }
}
