package org.ctax.events.fts;

import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;

/**
 * Another search of FTS sees a known flow otherwise than those before. All that searches say of it counts.
 *
 * @param reportsId the reports on this flow
 * @param label how that search sees it
 */
@EventName("fts.flow-labelled")
@Revision("1")
public record FlowLabelled(UUID reportsId, FlowLabel label) implements FtsEvent {}
