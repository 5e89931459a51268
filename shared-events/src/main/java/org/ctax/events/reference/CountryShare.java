package org.ctax.events.reference;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A country and its part of something.
 *
 * @param country ISO 3166-1 alpha-3
 * @param share per cent, more than 0; where one member of a list has a share all have, and they sum to 100; absent where
 *     nobody said how it is divided
 */
public record CountryShare(
        String country,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal share) {
    public CountryShare {
        share = Shares.canonical(share);
    }
}
