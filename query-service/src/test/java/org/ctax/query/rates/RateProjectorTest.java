package org.ctax.query.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.query.projection.Replayed;
import org.ctax.query.projection.TestViews;
import org.junit.jupiter.api.Test;

class RateProjectorTest {
    @Test
    void comesToTheSameHoweverItIsDelivered() throws Exception {
        try (var database = TestViews.fresh()) {
            new Replayed(database.database(), new RateProjector(database.database()))
                    .with("a", rate("1.1", 2020), rate("1.2", 2021), rate("1.3", 2020))
                    .comesToTheSameHoweverItIsDelivered();
        }
    }

    private static ExchangeRatePublished rate(String rate, int year) {
        return new ExchangeRatePublished(
                new ExchangeRate("EUR", "USD", new BigDecimal(rate), "UN", LocalDate.of(year, 1, 1)));
    }
}
