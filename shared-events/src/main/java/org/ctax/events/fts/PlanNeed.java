package org.ctax.events.fts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a need of a plan requires, in United States dollars, as far as FTS says it.
 *
 * @param need the need
 * @param required by now; absent where only the original was said
 * @param original at first; absent where it is not known
 */
public record PlanNeed(
        UUID need,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal required,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal original) {}
