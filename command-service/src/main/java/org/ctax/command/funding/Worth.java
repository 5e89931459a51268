package org.ctax.command.funding;

import javax.money.MonetaryAmount;
import org.ctax.command.desk.Limits;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What is said of the worth of an amount in another currency. */
public final class Worth {
    private Worth() {}

    /** A rate that is given with an amount converts that amount and no other; sources state it either way round. */
    public static @Nullable ExchangeRate optionalRateOf(MonetaryAmount amount, @Nullable ExchangeRate rate) {
        var currency = Amounts.codeOf(amount);
        if (rate != null && !currency.equals(Limits.rate("rate", rate).from()) && !currency.equals(rate.to())) {
            throw Refusal.rule("WRONG_CURRENCY", "rate.from", "The rate does not convert the currency of the amount");
        }
        return rate;
    }

    public static @Nullable MonetaryAmount optionalEquivalent(@Nullable MonetaryAmount equivalent) {
        return equivalent == null ? null : Limits.amountOrZero("equivalent", equivalent);
    }
}
