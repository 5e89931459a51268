package org.ctax.query.listing;

import javax.money.UnknownCurrencyException;
import org.ctax.events.money.Amounts;
import org.ctax.events.reference.Reference;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Refuses codes that there are not: a filter with a typing error would otherwise find nothing and not say why. */
public final class Codes {
    private Codes() {}

    public static void country(String field, @Nullable String code) {
        if (code != null && !Reference.countries().containsKey(code)) {
            throw unknown("UNKNOWN_COUNTRY", field, code);
        }
    }

    public static void region(String field, @Nullable String code) {
        if (code != null && !Reference.regions().containsKey(code)) {
            throw unknown("UNKNOWN_REGION", field, code);
        }
    }

    public static void currency(String field, @Nullable String code) {
        try {
            if (code != null) {
                var _ = Amounts.currency(code);
            }
        } catch (UnknownCurrencyException e) {
            throw unknown("UNKNOWN_CURRENCY", field, String.valueOf(code));
        }
    }

    /** Of a value that names nothing. */
    public static Refusal unknown(String code, String field, String value) {
        return Refusal.malformed(code, field, "There is no " + field + " " + value);
    }
}
