package org.ctax.command.imports.fts;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.events.fts.Flow;

/** FTS reports on a flow. */
record TakeOverFlow(@TargetAggregateIdentifier UUID reports, Flow flow) {
    static TakeOverFlow of(Flow flow) {
        return new TakeOverFlow(FtsIds.reportsOnFlow(flow.id()), flow);
    }
}
