package org.ctax.events.fts;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * FTS reported on a flow, for the first time or anew. What it said before holds no longer.
 *
 * @param reportsId the reports on this flow
 * @param flow what it says
 */
@EventName("fts.flow-reported")
@Revision("1")
public record FlowReported(UUID reportsId, Flow flow) implements FtsEvent {}
