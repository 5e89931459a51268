package org.ctax.command.imports.fts;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The pledge from which a flow took changes: what was taken stands in the books on its own from now on. */
record StandAlone(@TargetAggregateIdentifier UUID reports, UUID purse) {}
