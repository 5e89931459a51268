package org.ctax.command.pledge;

import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** What every amount in the books of a pledge must be. */
final class Money {
    private Money() {}

    static void mustBePositive(MonetaryAmount amount, String field) {
        if (!amount.isPositive()) {
            throw Refusal.rule("NOT_POSITIVE", field, "The amount must be more than zero");
        }
    }

    static void mustBeIn(CurrencyUnit currency, MonetaryAmount amount, String field) {
        if (!amount.getCurrency().equals(currency)) {
            throw Refusal.rule(
                    "OTHER_CURRENCY",
                    field,
                    "The pledge is kept in " + currency.getCurrencyCode() + ", and so is this amount");
        }
    }
}
