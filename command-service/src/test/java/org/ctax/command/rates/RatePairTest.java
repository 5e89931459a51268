package org.ctax.command.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.ctax.command.Acting;
import org.ctax.events.money.ExchangeRate;
import org.junit.jupiter.api.Test;

class RatePairTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 31);
    private static final PublishRates.Published FIRST = rate("1.1", DAY);
    private static final PublishRates.Published SECOND = rate("1.2", DAY.plusDays(1));

    private final FixtureConfiguration<RatePair> fixture = Acting.on(RatePair.class);

    private static PublishRates.Published rate(String rate, LocalDate day) {
        return new PublishRates.Published(
                new ExchangeRate("EUR", "USD", new BigDecimal(rate), "UN operational rate", day), "import:a.csv:1");
    }

    @Test
    void rates_are_published() {
        fixture.givenNoPriorActivity()
                .when(PublishRates.of(List.of(FIRST, SECOND)))
                .expectEvents(FIRST.event(), SECOND.event());
    }

    @Test
    void a_second_rate_for_a_day_replaces_the_first() {
        var corrected = rate("1.15", DAY);
        fixture.given(FIRST.event()).when(PublishRates.of(List.of(corrected))).expectEvents(corrected.event());
    }

    @Test
    void rates_published_twice_are_there_once() {
        fixture.given(FIRST.event(), SECOND.event())
                .when(PublishRates.of(List.of(FIRST, SECOND)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
