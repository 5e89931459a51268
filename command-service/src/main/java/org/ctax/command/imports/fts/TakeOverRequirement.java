package org.ctax.command.imports.fts;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.events.fts.Requirement;

/**
 * FTS says what a plan requires.
 *
 * @param today the day on which it is taken over
 */
record TakeOverRequirement(
        @TargetAggregateIdentifier UUID reports, String plan, Requirement requirement, LocalDate today) {}
