package org.ctax.e2e;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a clerk writes with: ids, amounts and choices that follow from a seed. */
final class Pen {
    /** On which everything happens that need not happen on a day of its own. */
    static final String ON = "\"valueDate\":\"2020-02-01\"";

    private final int clerk;
    private final Random random;
    private int days;

    Pen(int clerk, long seed) {
        this.clerk = clerk;
        this.random = new Random(seed * 1_000 + clerk);
    }

    String id() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    /** Whole dollars between these, both included. */
    String dollars(int least, int most) {
        return usd(least + random.nextInt(most - least + 1));
    }

    static String usd(long whole) {
        return "{\"amount\":\"%d.00\",\"currency\":\"USD\"}".formatted(whole);
    }

    /** A day that no other entry of any clerk is of. */
    LocalDate day() {
        return LocalDate.of(1950, 1, 1).plusDays(clerk * 1_600L + days++);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean perhaps() {
        return random.nextBoolean();
    }
}
