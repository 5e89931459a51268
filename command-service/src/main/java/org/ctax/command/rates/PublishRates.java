package org.ctax.command.rates;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.Limits;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.rates.ExchangeRatePublished;

/** Enter rates of one pair of currencies in the table. */
public record PublishRates(@TargetAggregateIdentifier UUID pair, List<Published> rates) {

    /**
     * One rate, and where it was read.
     *
     * @param place such as {@code import:rates.csv:12}
     */
    public record Published(ExchangeRate rate, String place) {
        /** Refuses what no rate can be. */
        public Published {
            rate = Limits.rate("rate", rate);
        }

        ExchangeRatePublished event() {
            return new ExchangeRatePublished(rate);
        }
    }

    /** All rates are of the pair of the first. */
    public static PublishRates of(List<Published> rates) {
        var first = rates.getFirst().rate();
        return new PublishRates(pairOf(first), List.copyOf(rates));
    }

    static UUID pairOf(ExchangeRate rate) {
        return DerivedId.of("exchange-rates", rate.from() + "-" + rate.to());
    }
}
