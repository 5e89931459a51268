package org.ctax.events.imports;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * Every row of every file is answered.
 *
 * @param importId the import
 * @param accepted rows that changed something
 * @param unchanged rows that said what was known
 * @param refused rows that could not be taken over
 */
@EventName("import.finished")
@Revision("1")
public record ImportFinished(UUID importId, int accepted, int unchanged, int refused) implements ImportEvent {}
