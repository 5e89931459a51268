package org.ctax.command.desk;

import javax.money.MonetaryAmount;
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

    /** What the reporter states in another currency; in the same one it can only be the amount itself. */
    public static @Nullable MonetaryAmount optionalEquivalentOf(
            MonetaryAmount amount, @Nullable MonetaryAmount equivalent) {
        if (equivalent != null
                && amount.getCurrency()
                        .equals(Limits.amountOrZero("equivalent", equivalent).getCurrency())
                && !amount.equals(equivalent)) {
            throw Refusal.rule("SAME_CURRENCY", "equivalent", "An equivalent is in another currency than the amount");
        }
        return equivalent;
    }
}
