package org.ctax.query.funding;

import org.jspecify.annotations.Nullable;

/**
 * Where an amount stands, in every dimension that views group by. Absent means that it is not specified.
 *
 * @param place ISO 3166-1 alpha-3, {@link #SEVERAL}, or {@link #REGION} followed by an M49 code
 * @param theme code of the catalogue, or {@link #SEVERAL}
 * @param account the pledge or transfer that the money comes from
 * @param illustrative true for amounts that are examples, and are marked so wherever they show
 * @param visibility who may know of it: empty for everyone, else as packed by {@link Sight}
 */
record Cell(
        @Nullable String donor,
        @Nullable String place,
        @Nullable String theme,
        @Nullable String appeal,
        @Nullable String need,
        @Nullable String activity,
        @Nullable String account,
        boolean illustrative,
        String visibility) {
    /** Stands for several countries or themes whose shares nobody stated. */
    static final String SEVERAL = "several";

    /** Before the M49 code of a region, where no country is named. */
    static final String REGION = "R:";

    /** The same without what only fine questions ask for; far fewer cells are left. */
    Cell coarse() {
        return account == null && activity == null
                ? this
                : new Cell(donor, place, theme, appeal, need, null, null, illustrative, visibility);
    }
}
