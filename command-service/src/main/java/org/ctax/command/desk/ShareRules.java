package org.ctax.command.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Shares;
import org.ctax.events.reference.ThemeShare;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** How something is divided: all members have a share or none has; shares sum to the whole. */
public final class ShareRules {
    private static final int DECIMALS = 6;

    private ShareRules() {}

    public static List<CountryShare> countries(String field, @Nullable List<? extends @Nullable CountryShare> sent) {
        List<CountryShare> shares = Limits.list(field, sent);
        for (int i = 0; i < shares.size(); i++) {
            var unused =
                    Limits.country(field + "[" + i + "].country", shares.get(i).country());
        }
        divided(field, shares, CountryShare::country, CountryShare::share);
        return shares;
    }

    /** Whether the themes are in the catalogue is for {@link Lookups} to say. */
    public static List<ThemeShare> themes(String field, @Nullable List<? extends @Nullable ThemeShare> sent) {
        List<ThemeShare> shares = Limits.list(field, sent);
        for (int i = 0; i < shares.size(); i++) {
            var unused = Limits.code(field + "[" + i + "].theme", shares.get(i).theme());
        }
        divided(field, shares, ThemeShare::theme, ThemeShare::share);
        return shares;
    }

    /** More than 0 and at most 100. */
    public static BigDecimal share(String field, @Nullable BigDecimal sent) {
        var share = Limits.required(field, sent);
        if (share.signum() <= 0 || share.compareTo(Shares.WHOLE) > 0 || share.scale() > DECIMALS) {
            throw Refusal.rule(
                    "SHARE_OUT_OF_RANGE", field, "A share is more than 0 and at most 100, with at most 6 decimals");
        }
        return share;
    }

    /** The sum of those that are given. */
    public static <T> BigDecimal sum(List<T> members, Function<T, @Nullable BigDecimal> share) {
        return members.stream().map(share).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> void divided(
            String field, List<T> members, Function<T, String> name, Function<T, @Nullable BigDecimal> share) {
        if (members.stream().map(name).distinct().count() < members.size()) {
            throw Refusal.rule("TWICE_IN_LIST", field, "Something stands twice in the list");
        }
        var without = members.stream().filter(m -> share.apply(m) == null).count();
        if (without == members.size()) {
            return;
        }
        if (without > 0) {
            throw Refusal.rule("SHARES_INCOMPLETE", field, "Either all members of the list have a share or none has");
        }
        for (int i = 0; i < members.size(); i++) {
            var unused = share(field + "[" + i + "].share", share.apply(members.get(i)));
        }
        if (sum(members, share).compareTo(Shares.WHOLE) != 0) {
            throw Refusal.rule("SHARES_NOT_WHOLE", field, "The shares do not sum to 100");
        }
    }
}
