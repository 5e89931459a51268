package org.ctax.events.reference;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A theme and its part of something.
 *
 * @param theme code of the catalogue, such as {@code CT-03} or {@code FTS-5249}
 * @param share per cent, as in {@link CountryShare}
 */
public record ThemeShare(
        String theme,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal share) {
    public ThemeShare {
        share = Shares.canonical(share);
    }
}
