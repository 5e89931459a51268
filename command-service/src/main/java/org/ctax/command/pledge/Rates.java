package org.ctax.command.pledge;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;
import org.ctax.events.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** The rate by which money in one currency is credited to a purse in another. It is always said, never looked up. */
final class Rates {
    private Rates() {}

    static BigDecimal between(CurrencyUnit from, CurrencyUnit to, @Nullable ExchangeRate rate) {
        if (rate == null) {
            throw Refusal.rule("MISSING_RATE", "rate", "Money in another currency than the pledge needs a rate");
        }
        if (!rate.from().equals(from.getCurrencyCode()) || !rate.to().equals(to.getCurrencyCode())) {
            throw Refusal.rule(
                    "OTHER_CURRENCY", "rate", "The rate must be from the currency received to that of the pledge");
        }
        if (rate.rate().signum() <= 0) {
            throw Refusal.rule("NOT_POSITIVE", "rate.rate", "A rate is more than zero");
        }
        return rate.rate();
    }
}
