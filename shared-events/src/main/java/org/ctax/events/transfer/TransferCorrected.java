package org.ctax.events.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * A transfer was a mistake, and is reversed as a whole.
 *
 * @param transferId the transfer
 * @param entryId id of this correction, made by the client
 * @param reason why
 * @param valueDate that of the transfer
 * @param visibility who may know of it
 */
@EventName("transfer.corrected")
@Revision("1")
public record TransferCorrected(
        UUID transferId, UUID entryId, String reason, LocalDate valueDate, Visibility visibility)
        implements TransferEvent {}
