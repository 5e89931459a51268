package org.ctax.events.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.money.UnknownCurrencyException;
import org.javamoney.moneta.Money;

/** Exact amounts: how they are made, read and rounded. An amount never has more decimals than its currency. */
public final class Amounts {
    /** The one rounding of the exchange, for the rare step that cannot be exact (a conversion). */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    // The provider chain behind Monetary is slow, and an event stream asks for the same few currencies.
    private static final Map<String, CurrencyUnit> CURRENCIES = new ConcurrentHashMap<>();

    private Amounts() {}

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws UnknownCurrencyException where there is none
     */
    public static CurrencyUnit currency(String code) {
        var known = CURRENCIES.get(code);
        if (known != null) {
            return known;
        }
        var found = Monetary.getCurrency(code);
        CURRENCIES.put(code, found);
        return found;
    }

    /**
     * An exact amount.
     *
     * @throws UnknownCurrencyException where the currency is none of ISO 4217
     * @throws ArithmeticException where the value has more decimals than the currency
     */
    public static MonetaryAmount of(BigDecimal value, String currency) {
        var unit = currency(currency);
        return Money.of(value.setScale(scaleOf(unit), RoundingMode.UNNECESSARY), unit);
    }

    /** {@link #of(BigDecimal, String)} of a decimal string. */
    public static MonetaryAmount of(String value, String currency) {
        return of(new BigDecimal(value), currency);
    }

    public static MonetaryAmount zero(CurrencyUnit currency) {
        return Money.of(BigDecimal.ZERO, currency);
    }

    /** The amount in another currency: value x rate, rounded half to even at the decimals of the target. */
    public static MonetaryAmount converted(MonetaryAmount amount, BigDecimal rate, CurrencyUnit to) {
        return Money.of(valueOf(amount).multiply(rate).setScale(scaleOf(to), ROUNDING), to);
    }

    /** The value with exactly the decimals of its currency. */
    public static BigDecimal valueOf(MonetaryAmount amount) {
        return amount.getNumber()
                .numberValueExact(BigDecimal.class)
                .setScale(scaleOf(amount.getCurrency()), RoundingMode.UNNECESSARY);
    }

    public static String codeOf(MonetaryAmount amount) {
        return amount.getCurrency().getCurrencyCode();
    }

    private static int scaleOf(CurrencyUnit currency) {
        // Units of account (gold, special drawing rights) have no decimals of their own: none are given.
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
