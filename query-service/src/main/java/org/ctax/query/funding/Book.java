package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/**
 * Everything in one display currency, with the rates as they were known before a position.
 *
 * @param display ISO 4217 code
 */
record Book(String display, RateTable rates, long before) {
    /** What an entry is worth: as its reporter stated, else by the rate given with it, else by the table. */
    Layer worth(
            UUID entry,
            MonetaryAmount amount,
            @Nullable MonetaryAmount stated,
            @Nullable ExchangeRate given,
            LocalDate day) {
        var own = Amounts.valueOf(amount);
        var currency = Amounts.codeOf(amount);
        if (currency.equals(display)) {
            return new Layer(entry, own, own, Basis.SAME);
        }
        if (stated != null && Amounts.codeOf(stated).equals(display)) {
            return new Layer(entry, own, Amounts.valueOf(stated), Basis.STATED);
        }
        var givenRate = given == null ? null : given(given, currency);
        if (givenRate != null) {
            return new Layer(entry, own, converted(amount, givenRate), Basis.GIVEN);
        }
        var tableRate = rates.rate(currency, display, day, before);
        if (tableRate != null) {
            return new Layer(entry, own, converted(amount, tableRate), Basis.TABLE);
        }
        if (stated != null) {
            var onward = rates.rate(Amounts.codeOf(stated), display, day, before);
            if (onward != null) {
                return new Layer(entry, own, converted(stated, onward), Basis.TABLE);
            }
        }
        return new Layer(entry, own, null, Basis.NO_RATE);
    }

    private @Nullable BigDecimal given(ExchangeRate rate, String currency) {
        if (rate.from().equals(currency) && rate.to().equals(display)) {
            return rate.rate();
        }
        return rate.from().equals(display) && rate.to().equals(currency)
                ? BigDecimal.ONE.divide(rate.rate(), MathContext.DECIMAL64)
                : null;
    }

    private BigDecimal converted(MonetaryAmount amount, BigDecimal rate) {
        return Amounts.valueOf(Amounts.converted(amount, rate, Amounts.currency(display)));
    }
}
