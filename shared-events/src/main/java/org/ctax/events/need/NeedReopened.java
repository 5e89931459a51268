package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * A closed need is open again.
 *
 * @param needId the need
 * @param entryId id of this reopening, made by the client
 * @param reason why
 * @param valueDate the day from which it is open
 */
@EventName("need.reopened")
@Revision("1")
public record NeedReopened(UUID needId, UUID entryId, String reason, LocalDate valueDate) implements NeedEvent {}
