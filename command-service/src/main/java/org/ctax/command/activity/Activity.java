package org.ctax.command.activity;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.Narrowing;
import org.ctax.events.activity.ActivityCancelled;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityPostponed;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityStarted;
import org.ctax.events.activity.ActivityState;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Assistance that somebody asks for, plans and gives. */
@AggregateRoot(type = "activity")
class Activity {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<ActivityEvent> entries = new Entries<>();
    private Visibility visibility = Visibility.PUBLIC;
    private @Nullable ActivityState state;
    private @Nullable ActivityPlan plan;

    Activity() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestActivity command, Lookups lookups) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        PlanReferences.require(command.plan(), null, lookups);
        apply(command.event());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanActivity command, Lookups lookups) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        PlanReferences.require(command.plan(), null, lookups);
        apply(command.event());
    }

    @CommandHandler
    void handle(ReplanActivity command, Lookups lookups) {
        var event = command.event(Narrowing.within(visibility, command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        switch (standing()) {
            case REQUESTED, PLANNED, ONGOING, POSTPONED, CANCELLED -> {}
            case COMPLETED -> throw unfit();
        }
        PlanReferences.require(command.plan(), plan, lookups);
        apply(event);
    }

    @CommandHandler
    void handle(StartActivity command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        switch (standing()) {
            case PLANNED, POSTPONED -> apply(command.event());
            case REQUESTED, ONGOING, COMPLETED, CANCELLED -> throw unfit();
        }
    }

    @CommandHandler
    void handle(PostponeActivity command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        switch (standing()) {
            case REQUESTED, PLANNED, ONGOING, POSTPONED -> apply(command.event());
            case COMPLETED, CANCELLED -> throw unfit();
        }
    }

    @CommandHandler
    void handle(CompleteActivity command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        switch (standing()) {
            case PLANNED, ONGOING -> apply(command.event());
            case REQUESTED, POSTPONED, COMPLETED, CANCELLED -> throw unfit();
        }
    }

    @CommandHandler
    void handle(CancelActivity command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        switch (standing()) {
            case REQUESTED, PLANNED, ONGOING, POSTPONED -> apply(command.event());
            case COMPLETED, CANCELLED -> throw unfit();
        }
    }

    private ActivityState standing() {
        return requireNonNull(state);
    }

    private Refusal unfit() {
        var is = standing().name();
        return Refusal.conflict(
                "ACTIVITY_" + is, null, "This cannot be done with an activity that is " + is.toLowerCase(Locale.ROOT));
    }

    @EventSourcingHandler
    void on(ActivityRequested event) {
        id = event.activityId();
        visibility = event.visibility();
        state = ActivityState.REQUESTED;
        plan = event.plan();
        entries.keep(event.activityId(), event);
    }

    @EventSourcingHandler
    void on(ActivityPlanned event) {
        if (id == null) {
            id = event.activityId();
            visibility = event.visibility();
        }
        state = ActivityState.PLANNED;
        plan = event.plan();
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(ActivityStarted event) {
        state = ActivityState.ONGOING;
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(ActivityPostponed event) {
        state = ActivityState.POSTPONED;
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(ActivityCompleted event) {
        state = ActivityState.COMPLETED;
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(ActivityCancelled event) {
        state = ActivityState.CANCELLED;
        entries.keep(event.entryId(), event);
    }
}
