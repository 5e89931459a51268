package org.ctax.events.rates;

import org.ctax.events.money.ExchangeRate;

/** What the table of exchange rates learns. */
public sealed interface ExchangeRateEvent permits ExchangeRatePublished {
    ExchangeRate rate();
}
