package org.ctax.command.desk;

import java.util.List;
import java.util.Objects;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.ThemeShare;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Which countries, regions and themes money can be said to be for. */
public final class Places {
    private Places() {}

    /** Refuses a placement that no catalogue could bear out. */
    public static Placement placement(String field, Placement place) {
        inOneManner(field, place.countries(), place.region());
        var unused = ShareRules.themes(field + ".themes", place.themes());
        return place;
    }

    /** Countries, or else a region. */
    public static void inOneManner(String field, List<CountryShare> countries, @Nullable String region) {
        var unused = ShareRules.countries(field + ".countries", countries);
        if (region != null && !Reference.regions().containsKey(region)) {
            throw Refusal.rule("UNKNOWN_REGION", field + ".region", "It is none of the regions of UN M49");
        }
        if (region != null && !countries.isEmpty()) {
            throw Refusal.rule("REGION_BESIDE_COUNTRIES", field + ".region", "A region is named where no country is");
        }
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
}
