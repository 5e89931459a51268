package org.ctax.query.funding;

import java.math.BigDecimal;

/** What money of all donors does for a need: decimal strings in the display currency. */
public record NeedFigures(String allocated, String received, String gap, String surplus) {
    static NeedFigures of(FundingRow row) {
        return new NeedFigures(row.allocated(), row.received(), row.gap(), row.surplus());
    }

    public boolean overCovered() {
        return new BigDecimal(surplus).signum() > 0;
    }
}
