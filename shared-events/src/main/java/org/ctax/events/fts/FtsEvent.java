package org.ctax.events.fts;

import java.util.UUID;

/** What happens to the reports of FTS on a flow of money or on a plan. What follows from them happens to pledges, transfers and needs. */
public sealed interface FtsEvent permits FlowReported, FlowLabelled, FlowPosted, FlowDiminished, PlanStated {
    /** The flow or the plan, as the exchange counts what was reported on it. */
    UUID reportsId();
}
