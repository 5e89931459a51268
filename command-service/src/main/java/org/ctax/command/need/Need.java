package org.ctax.command.need;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
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
import org.ctax.command.desk.Entries;
import org.ctax.command.desk.Holding;
import org.ctax.command.desk.Holdings;
import org.ctax.command.desk.Lookups;
import org.ctax.events.Provenance;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedReopened;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.need.RequirementRevised;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

/** A gap in the capacity of a State in a theme. */
@AggregateRoot(type = "need")
class Need {
    @AggregateIdentifier
    private @Nullable UUID id;

    private final Entries<NeedEvent> entries = new Entries<>();
    private final Holdings holdings = new Holdings();
    private @Nullable UUID owner;
    private @Nullable CurrencyUnit currency;
    private @Nullable LocalDate standsSince;
    private boolean closed;

    Need() {}

    @CommandHandlerInterceptor
    void authorize(CommandMessage<?> message) {
        var authority = Authority.current();
        if (!(message.getPayload() instanceof IdentifyNeed)) {
            authority.mustOwn(id == null ? Holding.NONE : holdings.now(), Role.TASK_FORCE);
            return;
        }
        authority.mustBe(Role.TASK_FORCE);
        if (id != null) {
            authority.mustHaveBegun(holdings.now(), owner);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IdentifyNeed command, Lookups lookups) {
        var authority = Authority.current();
        var event = command.event(id == null ? authority.participant() : owner);
        if (entries.hold(command.id(), event)) {
            return;
        }
        authority.mustBeOfItsKind(lookups);
        lookups.requireTheme("theme", command.theme());
        if (command.appeal() != null) {
            var unused = lookups.requireAppeal("appeal", command.appeal());
        }
        apply(event);
    }

    @CommandHandler
    void handle(ReviseRequirement command) {
        var event = command.event(holdings.of(command.id()).ofEntry(command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        refuseWhenClosed();
        refuseOtherCurrency("required", command.required());
        apply(event);
    }

    @CommandHandler
    void handle(CorrectOriginalRequirement command) {
        var event = command.event(holdings.of(command.id()).ofEntry(command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        refuseOtherCurrency("original", command.original());
        apply(event);
    }

    @CommandHandler
    void handle(CloseNeed command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        refuseWhenClosed();
        refuseBeforeItStood(command.valueDate());
        apply(command.event());
    }

    @CommandHandler
    void handle(ReopenNeed command) {
        if (entries.hold(command.id(), command.event())) {
            return;
        }
        if (!closed) {
            throw Refusal.conflict("NEED_OPEN", null, "The need is open");
        }
        refuseBeforeItStood(command.valueDate());
        apply(command.event());
    }

    @CommandHandler
    void handle(ChangeNeedVisibility command) {
        var event = command.event(holdings.now().ofRecord(command.visibility()));
        if (entries.hold(command.id(), event)) {
            return;
        }
        holdings.now().mustNotBe(event.visibility());
        apply(event);
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw Refusal.conflict("NEED_CLOSED", null, "The need is closed");
        }
    }

    /** Its requirements are compared with each other and summed, which two currencies would not allow. */
    private void refuseOtherCurrency(String field, MonetaryAmount amount) {
        if (currency != null && !amount.getCurrency().equals(currency)) {
            throw Refusal.rule(
                    "WRONG_CURRENCY", field, "The requirement of this need is in " + currency.getCurrencyCode());
        }
    }

    private void refuseBeforeItStood(LocalDate day) {
        if (day.isBefore(requireNonNull(standsSince))) {
            throw Refusal.rule(
                    "DATE_OUT_OF_ORDER", "valueDate", "The need stands as it does only since " + standsSince);
        }
    }

    @EventSourcingHandler
    void on(NeedIdentified event, @MetaDataValue(Provenance.PARTICIPANT) @Nullable String participant) {
        id = event.needId();
        owner = Authority.idIn(participant);
        holdings.begin(event.visibility(), owner);
        currency = event.required() == null ? null : event.required().getCurrency();
        standsSince = event.valueDate();
        entries.keep(event.needId(), event);
    }

    @EventSourcingHandler
    void on(NeedVisibilityChanged event) {
        holdings.change(event.entryId(), event.visibility());
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(RequirementRevised event) {
        holdings.keep(event.entryId());
        currency = event.required().getCurrency();
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(OriginalRequirementCorrected event) {
        holdings.keep(event.entryId());
        currency = event.original().getCurrency();
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(NeedClosed event) {
        closed = true;
        standsSince = event.valueDate();
        entries.keep(event.entryId(), event);
    }

    @EventSourcingHandler
    void on(NeedReopened event) {
        closed = false;
        standsSince = event.valueDate();
        entries.keep(event.entryId(), event);
    }
}
