package org.ctax.command.transfer;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.visibility.Visibility;

/** A transfer is a mistake, and is taken back as a whole. */
public record CorrectTransfer(@TargetAggregateIdentifier UUID transfer, UUID id, String reason) {

    /** Refuses a correction that does not say why. */
    public CorrectTransfer {
        reason = Limits.text("reason", reason);
    }

    /** It has the value date of the transfer, and whoever may see the one may see the other. */
    TransferCorrected event(TransferRecorded mistake, Visibility visibility) {
        return new TransferCorrected(transfer, id, reason, mistake.valueDate(), visibility);
    }
}
