package org.ctax.query.rates;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.bson.Document;

@Schema(name = "ExchangeRateRow")
record Rate(
        @Schema(description = "The currency that is converted", example = "EUR")
        String from,

        @Schema(description = "The currency that results", example = "USD")
        String to,

        @Schema(description = "Units of the one for one unit of the other, a decimal string", example = "1.0842")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal rate,

        @Schema(description = "Who says so") String source,
        @Schema(description = "The day of which it is said") LocalDate date,

        @Schema(description = "When the exchange learned it")
        Instant recorded,

        long position) {

    static Stream<Rate> read(Document document) {
        return document.get("rates", Document.class).values().stream().map(entry -> {
            var rate = (Document) entry;
            return new Rate(
                    document.getString("from"),
                    document.getString("to"),
                    new BigDecimal(rate.getString("rate")),
                    rate.getString("source"),
                    LocalDate.parse(rate.getString("date")),
                    Instant.parse(rate.getString("recorded")),
                    rate.getLong("position"));
        });
    }
}
