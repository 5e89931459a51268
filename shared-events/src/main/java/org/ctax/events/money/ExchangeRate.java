package org.ctax.events.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency was worth in another, as a source said of a day.
 *
 * @param from ISO 4217 code of the currency that is converted
 * @param to ISO 4217 code of the currency that results
 * @param rate units of {@code to} for one unit of {@code from}; a decimal string on the wire, more than zero
 * @param source who says so, such as "UN operational rate"
 * @param date the day of which it is said
 */
public record ExchangeRate(
        String from,
        String to,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rate,
        String source,
        LocalDate date) {
    public ExchangeRate {
        rate = rate.stripTrailingZeros();
    }
}
