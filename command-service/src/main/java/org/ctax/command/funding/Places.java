package org.ctax.command.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Lookups;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.Shares;
import org.ctax.events.reference.ThemeShare;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Which countries, regions and themes money can be said to be for. */
public final class Places {
    private static final int SHARE_DECIMALS = 6;

    private Places() {}

    /** Refuses a placement that no catalogue could bear out. */
    public static Placement placement(String field, Placement place) {
        inOneManner(field, place.countries(), place.region());
        themes(field + ".themes", place.themes());
        return place;
    }

    /** Countries, or else a region. */
    public static void inOneManner(String field, List<CountryShare> countries, @Nullable String region) {
        countries(field + ".countries", countries);
        if (region != null && !Reference.regions().containsKey(region)) {
            throw Refusal.rule("UNKNOWN_REGION", field + ".region", "It is none of the regions of UN M49");
        }
        if (region != null && !countries.isEmpty()) {
            throw Refusal.rule("REGION_BESIDE_COUNTRIES", field + ".region", "A region is named where no country is");
        }
    }

    /** Countries with shares that sum to 100, or all without. */
    public static void countries(String field, List<CountryShare> countries) {
        var codes =
                Limits.set(field, countries.stream().map(CountryShare::country).toList());
        for (int i = 0; i < codes.size(); i++) {
            var unused = Limits.country(field + "[" + i + "].country", codes.get(i));
        }
        shares(
                field,
                countries.stream()
                        .<@Nullable BigDecimal>map(CountryShare::share)
                        .toList());
    }

    /** Themes with shares that sum to 100, or all without; whether each is in the catalogue is another question. */
    public static void themes(String field, List<ThemeShare> themes) {
        var unused = Limits.set(field, themes.stream().map(ThemeShare::theme).toList());
        shares(
                field,
                themes.stream().<@Nullable BigDecimal>map(ThemeShare::share).toList());
    }

    /** Refuses themes and appeals that nobody entered, and a need that lies elsewhere. */
    public static void mustExist(String field, Placement place, Lookups lookups) {
        mustExist(field, place.themes(), lookups);
        if (place.appeal() != null) {
            var unused = lookups.requireAppeal(field + ".appeal", place.appeal());
        }
        if (place.need() != null) {
            var need = lookups.requireNeed(field + ".need", place.need()).identified();
            if (!isAllOf(place.countries().stream().map(CountryShare::country).toList(), need.country())
                    || !isAllOf(place.themes().stream().map(ThemeShare::theme).toList(), need.theme())
                    || !Objects.equals(place.appeal(), need.appeal())) {
                throw Refusal.rule(
                        "NEED_ELSEWHERE", field + ".need", "The need is of another country, theme or appeal than said");
            }
        }
    }

    public static void mustExist(String field, List<ThemeShare> themes, Lookups lookups) {
        for (int i = 0; i < themes.size(); i++) {
            lookups.requireTheme(
                    field + ".themes[" + i + "].theme", themes.get(i).theme());
        }
    }

    private static boolean isAllOf(List<String> said, @Nullable String known) {
        return said.equals(known == null ? List.of() : List.of(known));
    }

    private static void shares(String field, List<@Nullable BigDecimal> shares) {
        var given = shares.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        if (given.size() < shares.size()) {
            throw Refusal.rule("SHARES_INCOMPLETE", field, "Either all have a share or none");
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).signum() <= 0 || given.get(i).scale() > SHARE_DECIMALS) {
                throw Refusal.rule(
                        "SHARE_OUT_OF_RANGE",
                        field + "[" + i + "].share",
                        "A share is more than 0, with at most " + SHARE_DECIMALS + " decimals");
            }
        }
        if (given.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(Shares.WHOLE) != 0) {
            throw Refusal.rule("SHARES_NOT_100", field, "The shares do not sum to 100");
        }
    }
}
