package org.ctax.events.rates;

import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.money.ExchangeRate;

/**
 * A rate for a day was published. A second one for the same pair and day replaces the first from now on; views of the time before keep the first.
 *
 * @param rate the rate
 */
@EventName("exchange-rate.published")
@Revision("1")
public record ExchangeRatePublished(ExchangeRate rate) implements ExchangeRateEvent {}
