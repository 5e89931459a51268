package org.ctax.command.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.ctax.events.claim.CodeClaimed;
import org.ctax.events.claim.CodeReleased;
import org.jspecify.annotations.Nullable;

/** One value of one scope, and who holds it. */
@AggregateRoot(type = "claim")
class CodeClaim {
    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable UUID holder;

    CodeClaim() {}

    void claim(CodeClaimed claimed, String field) {
        if (claimed.holder().equals(holder)) {
            return;
        }
        if (holder != null) {
            throw Claims.taken(field, claimed.code());
        }
        apply(claimed);
    }

    void release(CodeReleased released) {
        if (released.holder().equals(holder)) {
            apply(released);
        }
    }

    @EventSourcingHandler
    void on(CodeClaimed event) {
        id = event.claimId();
        holder = event.holder();
    }

    @EventSourcingHandler
    void on(CodeReleased event) {
        holder = null;
    }
}
