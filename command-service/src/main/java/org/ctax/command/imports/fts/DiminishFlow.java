package org.ctax.command.imports.fts;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;

/** Take from the pledge that a flow is what another flow takes back; answered with the pledge. */
record DiminishFlow(@TargetAggregateIdentifier UUID reports, String by, TakenBack back, UUID entry, String reason) {}
