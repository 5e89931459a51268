package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * The first requirement of a need was not what the exchange had been told. The revised one stays as it is.
 *
 * @param needId the need
 * @param entryId id of this correction, made by the client
 * @param original what was required at first
 * @param reason why
 * @param valueDate the day of the first estimate
 * @param visibility who may know of it
 */
@EventName("need.original-requirement-corrected")
@Revision("1")
public record OriginalRequirementCorrected(
        UUID needId, UUID entryId, MonetaryAmount original, String reason, LocalDate valueDate, Visibility visibility)
        implements NeedEvent {}
