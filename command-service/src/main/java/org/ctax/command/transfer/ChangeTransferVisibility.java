package org.ctax.command.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.events.transfer.TransferVisibilityChanged;
import org.ctax.events.visibility.Visibility;

/** Make the transfer known to others than it is. */
public record ChangeTransferVisibility(
        @TargetAggregateIdentifier UUID transfer, UUID id, Visibility visibility, String reason, LocalDate valueDate) {

    /** Refuses what no change can be. */
    public ChangeTransferVisibility {
        visibility = Limits.visibility("visibility", visibility);
        reason = Limits.text("reason", reason);
        valueDate = Limits.day("valueDate", valueDate);
    }

    TransferVisibilityChanged event(Visibility effective) {
        return new TransferVisibilityChanged(transfer, id, effective, reason, valueDate);
    }
}
