package org.ctax.events.reference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Per cent, in one form for one value, so that 50 and 50.0 are the same share. */
public final class Shares {
    public static final BigDecimal WHOLE = new BigDecimal(100);

    private Shares() {}

    public static @Nullable BigDecimal canonical(@Nullable BigDecimal share) {
        if (share == null) {
            return null;
        }
        var stripped = share.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
