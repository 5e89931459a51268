package org.ctax.query.funding;

import java.math.BigDecimal;
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
 * @param traced true where each amount is to tell by which rate it was converted; sums are then kept apart by that
 */
record Book(String display, RateTable rates, long before, boolean traced) {
    Book(String display, RateTable rates, long before) {
        this(display, rates, before, false);
    }

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
            return new Layer(entry, own, own, Basis.SAME, null);
        }
        var givenRate = given == null ? null : given(given, currency);
        if (stated != null && Amounts.codeOf(stated).equals(display)) {
            return layer(entry, own, Amounts.valueOf(stated), Basis.STATED, givenRate);
        }
        if (givenRate != null) {
            return layer(entry, own, converted(amount, givenRate.rate()), Basis.GIVEN, givenRate);
        }
        var tableRate = rates.conversion(currency, display, day, before);
        if (tableRate != null) {
            return layer(entry, own, converted(amount, tableRate.rate()), Basis.TABLE, tableRate);
        }
        if (stated != null) {
            var onward = rates.conversion(Amounts.codeOf(stated), display, day, before);
            if (onward != null) {
                return layer(entry, own, converted(stated, onward.rate()), Basis.TABLE, onward);
            }
        }
        return new Layer(entry, own, null, Basis.NO_RATE, null);
    }

    private Layer layer(UUID entry, BigDecimal own, BigDecimal worth, Basis basis, @Nullable Conversion conversion) {
        return new Layer(entry, own, worth, basis, traced ? conversion : null);
    }

    private @Nullable Conversion given(ExchangeRate rate, String currency) {
        var quote = new Conversion.Quote(rate, Conversion.GIVEN);
        if (rate.from().equals(currency) && rate.to().equals(display)) {
            return Conversion.straight(quote);
        }
        return rate.from().equals(display) && rate.to().equals(currency) ? Conversion.reverse(quote) : null;
    }

    private BigDecimal converted(MonetaryAmount amount, BigDecimal rate) {
        return Amounts.valueOf(Amounts.converted(amount, rate, Amounts.currency(display)));
    }
}
