package org.ctax.query.funding;

import java.util.List;
import javax.money.UnknownCurrencyException;
import org.ctax.events.money.Amounts;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The display currencies in which views are kept. One more takes a rebuild of the views.
 *
 * @param displayCurrencies ISO 4217 codes; the first one is used where nobody asks for another
 */
@ConfigurationProperties("ctax")
public record FundingBooks(@DefaultValue("USD") List<String> displayCurrencies) {
    /** Refuses what is no currency. */
    public FundingBooks {
        for (var code : displayCurrencies) {
            try {
                var _ = Amounts.currency(code);
            } catch (UnknownCurrencyException e) {
                throw new IllegalArgumentException("ctax.display-currencies: " + code + " is not a currency", e);
            }
        }
        displayCurrencies = List.copyOf(displayCurrencies);
    }

    List<String> currencies() {
        return displayCurrencies;
    }

    String asked(@Nullable String currency) {
        if (currency == null || currency.isBlank()) {
            return displayCurrencies.getFirst();
        }
        if (!displayCurrencies.contains(currency)) {
            throw Refusal.malformed(
                    "UNKNOWN_DISPLAY_CURRENCY",
                    "displayCurrency",
                    "Views are kept in " + String.join(", ", displayCurrencies) + ", not in " + currency);
        }
        return currency;
    }
}
