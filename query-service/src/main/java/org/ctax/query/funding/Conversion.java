package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.ctax.events.money.ExchangeRate;

/**
 * By which rate an amount is told in another currency.
 *
 * @param from ISO 4217 code of the currency that is converted
 * @param to ISO 4217 code of the currency that results
 * @param rate units of {@code to} for one unit of {@code from}; rounded where it is the reverse of what was said, or of two
 *     steps
 * @param quotes what was said, by whom and of which day: one, or two where the step goes through a third currency
 */
record Conversion(String from, String to, BigDecimal rate, List<Quote> quotes) {
    /** Position of a rate that was given with an entry, and does not stand in the table. */
    static final long GIVEN = 0;

    /**
     * A rate as it was said.
     *
     * @param position at which it became known to the table, or {@link #GIVEN}
     */
    record Quote(ExchangeRate rate, long position) {}

    static Conversion straight(Quote quote) {
        return new Conversion(
                quote.rate().from(), quote.rate().to(), quote.rate().rate(), List.of(quote));
    }

    static Conversion reverse(Quote quote) {
        var rate = BigDecimal.ONE.divide(quote.rate().rate(), MathContext.DECIMAL64);
        return new Conversion(quote.rate().to(), quote.rate().from(), rate, List.of(quote));
    }

    /** On to another currency. */
    Conversion then(Conversion next) {
        return new Conversion(
                from,
                next.to,
                rate.multiply(next.rate, MathContext.DECIMAL64),
                List.of(quotes.getFirst(), next.quotes.getFirst()));
    }
}
