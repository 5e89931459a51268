package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import javax.money.UnknownCurrencyException;
import org.ctax.events.money.Amounts;
import org.jspecify.annotations.Nullable;

/** The amounts of a flow, checked against each other. */
record OriginalAmount(
        BigDecimal dollars,
        @Nullable BigDecimal original,
        @Nullable String currency) {
    OriginalAmount(Fields flow) {
        this(
                Figures.dollars("amountUSD", flow.requiredNumber("amountUSD")),
                flow.number("originalAmount"),
                known(flow.text("originalCurrency")));
        if (original != null && original.signum() * dollars.signum() < 0) {
            throw RowRefused.invalid("originalAmount", "and amountUSD have opposite signs");
        }
    }

    private static @Nullable String known(@Nullable String currency) {
        if (currency != null) {
            try {
                var unused = Amounts.currency(currency);
            } catch (UnknownCurrencyException e) {
                throw new RowRefused(
                        "UNKNOWN_CURRENCY", "originalCurrency", "originalCurrency is not a currency of ISO 4217");
            }
        }
        return currency;
    }
}
