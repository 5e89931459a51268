package org.ctax.events.fts;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * Another flow takes from the pledge that this one is.
 *
 * @param reportsId the reports on this flow
 * @param by FTS's id of the other flow
 */
@EventName("fts.flow-diminished")
@Revision("1")
public record FlowDiminished(UUID reportsId, String by) implements FtsEvent {}
