package org.ctax.events.fts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a whole plan requires, in United States dollars, whichever countries it is for.
 *
 * @param original at first
 * @param revised by now
 */
public record PlanTotals(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal original,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal revised) {}
