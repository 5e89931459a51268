package org.ctax.events.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogues that come with the exchange. Sources: ISO 3166-1 and UN M49 (UN Statistics Division); A/63/89. */
public final class Reference {
    /** M49 code of the world. */
    public static final String WORLD = "001";

    private static final Map<String, Country> COUNTRIES =
            read("countries.csv", f -> new Country(f[0], f[1], f[2], f[3]), Country::code);
    private static final List<FormerName> FORMER_NAMES =
            read("former-names.csv", f -> new FormerName(f[0], LocalDate.parse(f[1]), f[2]));
    private static final Map<String, Region> REGIONS =
            read("regions.csv", f -> new Region(f[0], f[1].isEmpty() ? null : f[1], f[2]), Region::code);
    private static final Map<String, Theme> THEMES = read(
            "themes.csv", f -> new Theme(f[0], f[1], f[2].isEmpty() ? null : Pillar.valueOf(f[2]), f[3]), Theme::code);

    private Reference() {}

    /** All countries and areas, by ISO 3166-1 alpha-3, in the order of the code. */
    public static Map<String, Country> countries() {
        return COUNTRIES;
    }

    /** All regions and sub-regions, by M49 code. */
    public static Map<String, Region> regions() {
        return REGIONS;
    }

    /** The thematic areas of the Global Strategy that everyone knows; more are added by events. */
    public static Map<String, Theme> themes() {
        return THEMES;
    }

    public static Optional<Country> country(String code) {
        return Optional.ofNullable(COUNTRIES.get(code));
    }

    /** What countries were called before, in the order of the code and of the days. */
    public static List<FormerName> formerNames() {
        return FORMER_NAMES;
    }

    /** What a country was called on a day; the code itself where there is no such country. */
    public static String countryName(String code, LocalDate day) {
        return FORMER_NAMES.stream()
                .filter(former -> former.code().equals(code) && day.isBefore(former.until()))
                .map(FormerName::name)
                .findFirst()
                .orElseGet(() -> country(code).map(Country::name).orElse(code));
    }

    /** True where the country belongs to the region, at whatever depth. */
    public static boolean isWithin(String country, String region) {
        var known = COUNTRIES.get(country);
        return known != null && regionIsWithin(known.region(), region);
    }

    /** True where a region is another or belongs to it, at whatever depth. */
    public static boolean regionIsWithin(String inner, String outer) {
        @Nullable String at = inner;
        while (at != null && !at.equals(outer)) {
            var higher = REGIONS.get(at);
            at = higher == null ? null : higher.parent();
        }
        return at != null;
    }

    private static <T> Map<String, T> read(String file, Function<String[], T> fromFields, Function<T, String> code) {
        var found = new LinkedHashMap<String, T>();
        read(file, fromFields).forEach(one -> found.put(code.apply(one), one));
        return java.util.Collections.unmodifiableMap(found);
    }

    private static <T> List<T> read(String file, Function<String[], T> fromFields) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Reference.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> fromFields.apply(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
