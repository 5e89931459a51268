package org.ctax.events.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * From now on others may know of a transfer than did before. It moves no money.
 *
 * @param transferId the transfer
 * @param entryId id of this change, made by the client
 * @param visibility who may know of the transfer from now on, and of this change
 * @param reason why
 * @param valueDate the day on which it was decided
 */
@EventName("transfer.visibility-changed")
@Revision("1")
public record TransferVisibilityChanged(
        UUID transferId, UUID entryId, Visibility visibility, String reason, LocalDate valueDate)
        implements TransferEvent {}
