package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a whole plan requires, in United States dollars, whichever countries it is for.
 *
 * @param original at first
 * @param revised by now
 */
public record PlanTotals(
        @Nullable BigDecimal original, @Nullable BigDecimal revised) {}
