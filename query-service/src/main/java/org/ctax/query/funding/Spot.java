package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.Shares;
import org.ctax.events.reference.ThemeShare;
import org.jspecify.annotations.Nullable;

/** A part of something, and where that part stands. */
record Spot(
        BigDecimal weight,
        @Nullable String place,
        @Nullable String theme,
        @Nullable String appeal,
        @Nullable String need) {
    /** Where money stands that nobody allocated. */
    static List<Spot> of(Placement placement) {
        var spots = new ArrayList<Spot>();
        for (var country : countries(placement)) {
            for (var theme : themes(placement.themes())) {
                spots.add(new Spot(
                        country.weight.multiply(theme.weight),
                        country.code,
                        theme.code,
                        text(placement.appeal()),
                        text(placement.need())));
            }
        }
        return spots;
    }

    /** Where money stands that is allocated to a need. */
    static List<Spot> ofNeed(UUID need, Places places, long before) {
        var identified = places.need(need, before);
        return List.of(
                identified == null
                        ? new Spot(Shares.WHOLE, null, null, null, need.toString())
                        : new Spot(
                                Shares.WHOLE,
                                placeOf(identified),
                                identified.theme(),
                                text(identified.appeal()),
                                need.toString()));
    }

    /** Where an activity stands: at the needs that it addresses, and with the rest of each country's share there. */
    static List<Spot> of(ActivityPlan plan, Places places, long before) {
        var spots = new ArrayList<Spot>();
        var left = new HashMap<String, BigDecimal>();
        for (NeedShare addressed : plan.needs()) {
            var spot = ofNeed(addressed.need(), places, before).getFirst();
            spots.add(new Spot(addressed.share(), spot.place, spot.theme, spot.appeal, spot.need));
            if (spot.place != null) {
                left.merge(spot.place, addressed.share().negate(), BigDecimal::add);
            }
        }
        for (var country : countries(new Placement(plan.countries(), false, null, List.of(), null, null))) {
            var rest = country.code == null
                    ? country.weight
                    : country.weight.add(left.getOrDefault(country.code, BigDecimal.ZERO));
            if (country.code == null || Cell.SEVERAL.equals(country.code)) {
                rest = country.weight.subtract(
                        plan.needs().stream().map(NeedShare::share).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            if (rest.signum() > 0) {
                spots.add(new Spot(rest, country.code, plan.theme(), null, null));
            }
        }
        return spots;
    }

    /** A need without a country is one of several countries together. */
    static String placeOf(NeedIdentified need) {
        var country = need.country();
        return country == null ? Cell.SEVERAL : country;
    }

    private record Part(@Nullable String code, BigDecimal weight) {}

    private static List<Part> countries(Placement placement) {
        var countries = placement.countries();
        if (placement.undivided()) {
            return List.of(new Part(Cell.SEVERAL, Shares.WHOLE));
        }
        if (countries.isEmpty()) {
            var region = placement.region();
            return List.of(new Part(region == null ? null : Cell.REGION + region, Shares.WHOLE));
        }
        if (countries.size() == 1) {
            return List.of(new Part(countries.getFirst().country(), Shares.WHOLE));
        }
        var parts = new ArrayList<Part>();
        for (CountryShare country : countries) {
            var share = country.share();
            if (share == null) {
                return List.of(new Part(Cell.SEVERAL, Shares.WHOLE));
            }
            parts.add(new Part(country.country(), share));
        }
        return parts;
    }

    private static List<Part> themes(List<ThemeShare> themes) {
        if (themes.isEmpty()) {
            return List.of(new Part(null, Shares.WHOLE));
        }
        if (themes.size() == 1) {
            return List.of(new Part(themes.getFirst().theme(), Shares.WHOLE));
        }
        var parts = new ArrayList<Part>();
        for (var theme : themes) {
            var share = theme.share();
            if (share == null) {
                return List.of(new Part(Cell.SEVERAL, Shares.WHOLE));
            }
            parts.add(new Part(theme.theme(), share));
        }
        return parts;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
