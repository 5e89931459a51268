package org.ctax.command.activity;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.ctax.command.desk.Authority;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Holdings;
import org.ctax.command.desk.Lookups;
import org.ctax.events.Provenance;
import org.ctax.events.activity.ActivityCancelled;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityPostponed;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityStarted;
import org.ctax.events.activity.ActivityState;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

/** Assistance that somebody asks for, plans and gives. */
@AggregateRoot(type = "activity")
class Activity {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<ActivityEvent> entries = new Entries<>();
    private final Holdings holdings = new Holdings();
    private @Nullable UUID requester;
    private @Nullable UUID firstLead;
    private @Nullable ActivityState state;
    private @Nullable ActivityPlan plan;

    Activity() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        var authority = Authority.current();
        switch (message.getPayload()) {
            case RequestActivity command -> {
                authority.mustBe(Role.TASK_FORCE, Role.MEMBER_STATE);
                if (authority.role() == Role.TASK_FORCE) {
                    authority.mustBeFor("lead", command.plan().lead());
                }
                refuseOthersBeginning(authority);
            }
            case PlanActivity command -> {
                authority.mustBe(Role.TASK_FORCE);
                authority.mustBeFor("lead", command.plan().lead());
                refuseOthersBeginning(authority);
            }
            case ReplanActivity command -> {
                authority.mustOwn(held(), Role.TASK_FORCE);
                authority.mustBeFor("lead", command.plan().lead());
            }
            case CancelActivity _, ChangeActivityVisibility _ ->
                authority.mustOwn(held(), Role.TASK_FORCE, Role.MEMBER_STATE);
            default -> authority.mustOwn(held(), Role.TASK_FORCE);
        }
    }

    private void refuseOthersBeginning(Authority authority) {
        if (id != null) {
            authority.mustHaveBegun(holdings.now(), requester, firstLead);
        }
    }

    private Holding held() {
        return id == null ? Holding.NONE : holdings.now();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestActivity command, Lookups lookups) {
        var authority = Authority.current();
        var event = command.event(id == null ? authority.participant() : requester);
        if (entries.hold(command.id(), event)) {
            return;
        }
        authority.mustBeOfItsKind(lookups);
        PlanReferences.requireOwnCountry(command.plan(), authority, lookups);
        PlanReferences.require(command.plan(), null, lookups);
        apply(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanActivity command, Lookups lookups) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        Authority.current().mustBeOfItsKind(lookups);
        PlanReferences.require(command.plan(), null, lookups);
        apply(command.event());
    }

    @CommandHandler
    void handle(ReplanActivity command, Lookups lookups) {
        var before = holdings.of(command.id());
        var after = before.heldBy(command.plan().lead());
        var event = command.event(after.ofEntry(command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        switch (standing()) {
            case REQUESTED, PLANNED, ONGOING, POSTPONED, CANCELLED -> {}
            case COMPLETED -> throw unfit();
        }
        PlanReferences.require(command.plan(), plan, lookups);
        if (!after.visibility().equals(before.visibility())) {
            apply(handedOver(command, after.visibility()));
        }
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
            case REQUESTED -> apply(command.event());
            case PLANNED, ONGOING, POSTPONED -> {
                // Who asked for it takes the request back; what others plan is theirs.
                if (Authority.current().role() == Role.MEMBER_STATE) {
                    throw unfit();
                }
                apply(command.event());
            }
            case COMPLETED, CANCELLED -> throw unfit();
        }
    }

    @CommandHandler
    void handle(ChangeActivityVisibility command) {
        var event = command.event(holdings.of(command.id()).ofRecord(command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        holdings.now().mustNotBe(event.visibility());
        apply(event);
    }

    /** Who leads it from now on may know of it. */
    private static ActivityVisibilityChanged handedOver(ReplanActivity command, Visibility visibility) {
        return new ActivityVisibilityChanged(
                command.activity(),
                DerivedId.of(command.id().toString(), "visibility"),
                visibility,
                "Another participant leads it",
                command.valueDate());
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
    void on(ActivityRequested event, @MetaDataValue(Provenance.PARTICIPANT) @Nullable String participant) {
        id = event.activityId();
        requester = Authority.idIn(participant);
        firstLead = event.plan().lead();
        holdings.begin(event.visibility(), firstLead, requester);
        state = ActivityState.REQUESTED;
        plan = event.plan();
        entries.keep(event.activityId(), event);
    }

    @EventSourcingHandler
    void on(ActivityPlanned event) {
        if (id == null) {
            id = event.activityId();
            firstLead = event.plan().lead();
            holdings.begin(event.visibility(), firstLead);
        }
        holdings.keep(event.entryId());
        holdings.handOver(event.plan().lead());
        state = ActivityState.PLANNED;
        plan = event.plan();
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(ActivityVisibilityChanged event) {
        holdings.change(event.entryId(), event.visibility());
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
