package org.ctax.command.pledge;

import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** One currency to a purse; money that comes in another is credited at a rate that is said, never looked up. */
final class Currencies {
    private Currencies() {}

    static void mustBeSame(CurrencyUnit currency, MonetaryAmount amount, String field) {
        if (!amount.getCurrency().equals(currency)) {
            throw Refusal.rule(
                    "WRONG_CURRENCY",
                    field,
                    "The pledge is in " + currency.getCurrencyCode() + ", and so is this amount");
        }
    }

    static MonetaryAmount credited(MonetaryAmount amount, @Nullable ExchangeRate rate, CurrencyUnit to) {
        if (amount.getCurrency().equals(to)) {
            return amount;
        }
        if (rate == null) {
            throw Refusal.rule("MISSING_RATE", "rate", "Money in another currency than the pledge needs a rate");
        }
        if (!rate.to().equals(to.getCurrencyCode())) {
            throw Refusal.rule("WRONG_CURRENCY", "rate.to", "The rate does not convert to the currency of the pledge");
        }
        return Amounts.converted(amount, rate.rate(), to);
    }
}
