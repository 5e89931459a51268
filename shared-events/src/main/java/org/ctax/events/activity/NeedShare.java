package org.ctax.events.activity;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.UUID;
import org.ctax.events.reference.Shares;

/**
 * A need that an activity addresses, and its part of it.
 *
 * @param need the need
 * @param share per cent of the activity, more than 0
 */
public record NeedShare(
        UUID need,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share) {
    public NeedShare {
        share = java.util.Objects.requireNonNull(Shares.canonical(share), "share");
    }
}
