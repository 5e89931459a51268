package org.ctax.command.imports;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

record FinishImport(@TargetAggregateIdentifier UUID id) {}
