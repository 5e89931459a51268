package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.ThemeShare;

/** Where things of a random history stand: countries, themes, needs and activities that it has so far. */
record RandomPlaces(Random random, List<UUID> needs, List<UUID> activities) {
    private static final List<String> COUNTRIES = List.of("AFG", "JOR", "KEN", "PAN");
    private static final List<String> THEMES = List.of("CT-01", "CT-02", "CT-03");
    private static final List<String> REGIONS = List.of("034", "142", "002");
    private static final List<ThemeShare> TOGETHER =
            List.of(new ThemeShare("CT-01", null), new ThemeShare("CT-03", null));

    /** The one appeal that there is. */
    static final UUID APPEAL = UUID.fromString("a0a0a0a0-0000-4000-8000-000000000001");

    String country() {
        return any(COUNTRIES);
    }

    String theme() {
        return any(THEMES);
    }

    ActivityPlan plan(String title) {
        var countries = random.nextBoolean()
                ? List.of(new CountryShare(any(COUNTRIES), null))
                : List.of(
                        new CountryShare("AFG", new BigDecimal("33.33")),
                        new CountryShare("JOR", new BigDecimal("66.67")));
        var shares =
                random.nextBoolean() ? List.<NeedShare>of() : List.of(new NeedShare(any(needs), new BigDecimal(25)));
        return new ActivityPlan(
                title, ActivityKind.TRAINING, any(THEMES), countries, null, null, null, id(), List.of(), shares, null);
    }

    Placement placement() {
        return new Placement(
                List.of(new CountryShare(any(COUNTRIES), null)),
                random.nextInt(5) == 0,
                null,
                List.of(),
                null,
                random.nextInt(4) == 0 ? any(needs) : null);
    }

    Earmark earmark() {
        return switch (random.nextInt(5)) {
            case 0 -> Earmark.NONE;
            case 1 ->
                new Earmark(
                        EarmarkGrade.EARMARKED,
                        null,
                        List.of(new CountryShare(any(COUNTRIES), null)),
                        false,
                        null,
                        turn(2) == 0 ? TOGETHER : List.of(),
                        turn(3) == 0 ? APPEAL : null,
                        null);
            case 2 ->
                new Earmark(
                        EarmarkGrade.SOFTLY_EARMARKED,
                        null,
                        List.of(),
                        false,
                        REGIONS.get(turn(REGIONS.size())),
                        List.of(
                                new ThemeShare("CT-01", new BigDecimal(40)),
                                new ThemeShare("CT-02", new BigDecimal(60))),
                        null,
                        null);
            case 3 ->
                new Earmark(
                        EarmarkGrade.TIGHTLY_EARMARKED, null, List.of(), false, null, List.of(), null, any(activities));
            default ->
                new Earmark(
                        EarmarkGrade.EARMARKED,
                        null,
                        List.of(new CountryShare("AFG", null), new CountryShare("KEN", null)),
                        false,
                        null,
                        List.of(),
                        null,
                        null);
        };
    }

    AllocationTarget target() {
        return random.nextBoolean()
                ? new AllocationTarget(AllocationTarget.Kind.NEED, any(needs))
                : new AllocationTarget(AllocationTarget.Kind.ACTIVITY, any(activities));
    }

    /** Goes round with what there is so far, and leaves the random numbers to what they were drawn for. */
    private int turn(int among) {
        return (needs.size() + activities.size()) % among;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
