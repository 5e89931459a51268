package org.ctax.query.funding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ctax.events.reference.Reference;
import org.jspecify.annotations.Nullable;

/** By what rows of funding can be told apart. */
enum Grouping {
    DONOR,
    COUNTRY,
    REGION,
    THEME,
    APPEAL,
    NEED,
    ACTIVITY,
    PLEDGE;

    /** Where money stands of which nobody said where. */
    static final String NOT_SPECIFIED = "not specified";

    /** The word for it in an address and in a row. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Grouping::word).collect(Collectors.joining(", "));
    }

    /** True where a coarse sum does not know it. */
    boolean isFine() {
        return this == ACTIVITY || this == PLEDGE;
    }

    /** True where it is told by who pays, as against what needs require, which stands in one row whoever pays. */
    boolean isOfMoney() {
        return this == DONOR || this == ACTIVITY || this == PLEDGE;
    }

    /** True of a row of what no one key is said of. */
    boolean hasRowOf(String key) {
        return key.equals(NOT_SPECIFIED)
                || key.equals(Cell.SEVERAL) && (this == COUNTRY || this == REGION || this == THEME);
    }

    /** In which row a cell stands. */
    String of(Cell cell) {
        var value = switch (this) {
            case DONOR -> cell.donor();
            case COUNTRY -> country(cell.place());
            case REGION -> region(cell.place());
            case THEME -> cell.theme();
            case APPEAL -> cell.appeal();
            case NEED -> cell.need();
            case ACTIVITY -> cell.activity();
            case PLEDGE -> cell.account();
        };
        return value == null ? NOT_SPECIFIED : value;
    }

    static @Nullable String country(@Nullable String place) {
        return place == null || place.startsWith(Cell.REGION) ? null : place;
    }

    private static @Nullable String region(@Nullable String place) {
        if (place == null || place.equals(Cell.SEVERAL)) {
            return place;
        }
        return place.startsWith(Cell.REGION)
                ? place.substring(Cell.REGION.length())
                : Reference.country(place).map(c -> c.region()).orElse(null);
    }
}
