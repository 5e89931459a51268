package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.visibility.Visibility;

/**
 * What it takes to meet a need was estimated anew. The original requirement stands beside it.
 *
 * @param needId the need
 * @param entryId id of this revision, made by the client
 * @param required the requirement from now on, in whole
 * @param reason why
 * @param valueDate the day of the new estimate
 * @param visibility who may know of it
 */
@EventName("need.requirement-revised")
@Revision("1")
public record RequirementRevised(
        UUID needId, UUID entryId, MonetaryAmount required, String reason, LocalDate valueDate, Visibility visibility)
        implements NeedEvent {}
