package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.ThemeShare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a donor's words allow. CT-03 (financing) is of pillar II, CT-01 (legislation) of III; Kenya is in Africa. */
class EarmarkTest extends Story {
    private static final UUID SOMEWHERE = id(910);

    @Test
    void a_pillar_binds() {
        allows(softly(Pillar.II, null, List.of(), null), NEED);
        forbids(softly(Pillar.II, null, List.of(), null), OTHER_NEED);
        forbids(softly(Pillar.IV, null, List.of(), null), ACTIVITY);
    }

    @Test
    void a_region_binds_and_holds_all_that_lies_in_it() {
        allows(softly(null, "002", List.of(), null), NEED);
        allows(softly(null, "001", List.of(), null), ACTIVITY);
        forbids(softly(null, "142", List.of(), null), NEED);
    }

    @Test
    void themes_bind() {
        allows(softly(null, null, List.of("CT-01", "CT-03"), null), NEED);
        forbids(softly(null, null, List.of("CT-01"), null), NEED);
        forbids(softly(null, null, List.of("CT-01"), null), ACTIVITY);
    }

    @Test
    void an_appeal_binds() {
        allows(softly(null, null, List.of(), APPEAL), OTHER_NEED);
        forbids(softly(null, null, List.of(), APPEAL), NEED);
    }

    @Test
    void an_activity_is_of_an_appeal_where_all_of_it_goes_to_needs_of_it() {
        forbids(softly(null, null, List.of(), APPEAL), ACTIVITY);
        world.activity("CT-01", Map.of(OTHER_NEED.id(), "80"), "KEN");
        forbids(softly(null, null, List.of(), APPEAL), ACTIVITY);
        world.activity("CT-01", Map.of(OTHER_NEED.id(), "80", NEED.id(), "20"), "KEN");
        forbids(softly(null, null, List.of(), APPEAL), ACTIVITY);
        world.activity("CT-01", Map.of(OTHER_NEED.id(), "100"), "KEN");
        allows(softly(null, null, List.of(), APPEAL), ACTIVITY);
    }

    @Test
    void countries_bind_and_all_of_an_activity_must_be_among_them() {
        allows(forCountries("KEN", "UGA"), NEED);
        forbids(forCountries("UGA"), NEED);
        world.activity("CT-03", Map.of(), "KEN", "UGA");
        allows(forCountries("KEN", "UGA"), ACTIVITY);
        forbids(forCountries("KEN"), ACTIVITY);
    }

    @Test
    void what_does_not_say_where_it_is_cannot_be_where_the_money_must_go() {
        world.need(SOMEWHERE, null, null, null);
        var somewhere = new AllocationTarget(AllocationTarget.Kind.NEED, SOMEWHERE);
        allows(Earmark.NONE, somewhere);
        forbids(forCountries("KEN"), somewhere);
        forbids(softly(null, "001", List.of(), null), somewhere);
        forbids(softly(null, null, List.of("CT-03"), null), somewhere);
    }

    @Test
    void one_activity_binds_to_just_that() {
        var tightly = new Earmark(
                EarmarkGrade.TIGHTLY_EARMARKED, null, List.of(), false, null, List.of(), null, ACTIVITY.id());
        allows(tightly, ACTIVITY);
        forbids(tightly, NEED);
        forbids(tightly, new AllocationTarget(AllocationTarget.Kind.NEED, ACTIVITY.id()), "UNKNOWN_NEED", "need");
    }

    @Test
    void every_part_binds() {
        var both = new Earmark(EarmarkGrade.EARMARKED, Pillar.III, kenya(), false, null, List.of(), null, null);
        forbids(both, NEED);
        allows(both, OTHER_NEED);
    }

    @Test
    void what_is_unknown_or_cancelled_gets_nothing() {
        forbids(Earmark.NONE, new AllocationTarget(AllocationTarget.Kind.NEED, id(999)), "UNKNOWN_NEED", "need");
        forbids(
                Earmark.NONE,
                new AllocationTarget(AllocationTarget.Kind.ACTIVITY, id(999)),
                "UNKNOWN_ACTIVITY",
                "activity");
        world.activityIsCancelled();
        forbids(Earmark.NONE, ACTIVITY, "ACTIVITY_CANCELLED", "activity");
    }

    @Test
    void a_reassignment_is_bound_as_well() {
        var onlyMoney = softly(Pillar.II, null, List.of(), null);
        refused(
                fixture().given(promised(100, onlyMoney), allocated(1, 70)).when(reassign(2, 1, 30)),
                "OUTSIDE_EARMARK",
                "need");
    }

    @Test
    void a_new_earmark_binds_what_is_allocated_from_then_on() {
        var reclassify = new ReclassifyPledge(PLEDGE, id(1), forCountries("UGA"), "the donor wrote", JUNE, null);
        refused(
                fixture().given(told(100, allocate(2, 10), reclassify)).when(allocate(3, 10)),
                "OUTSIDE_EARMARK",
                "need");
    }

    @Test
    void a_grade_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> promise(1, graded(EarmarkGrade.UNEARMARKED, kenya()), null))
                .hasMessageStartingWith("EARMARK_GRADE");
        assertThatThrownBy(() -> promise(1, graded(EarmarkGrade.EARMARKED, List.of()), null))
                .hasMessageStartingWith("EARMARK_GRADE");
        assertThatThrownBy(() -> promise(1, graded(EarmarkGrade.TIGHTLY_EARMARKED, kenya()), null))
                .hasMessageStartingWith("EARMARK_GRADE");
        assertThatThrownBy(() -> promise(1, graded(EarmarkGrade.SOFTLY_EARMARKED, List.of()), null))
                .hasMessageStartingWith("EARMARK_GRADE");
    }

    private void allows(Earmark earmark, AllocationTarget target) {
        asked(earmark, target).expectSuccessfulHandlerExecution();
    }

    private void forbids(Earmark earmark, AllocationTarget target) {
        forbids(earmark, target, "OUTSIDE_EARMARK", target.kind() == AllocationTarget.Kind.NEED ? "need" : "activity");
    }

    private void forbids(Earmark earmark, AllocationTarget target, String code, String field) {
        refused(asked(earmark, target), code, field);
    }

    private ResultValidator<Pledge> asked(Earmark earmark, AllocationTarget target) {
        return fixture()
                .given(promised(100, earmark))
                .when(new AllocateMoney(PLEDGE, id(1), target, eur(10), null, JUNE, null));
    }

    private static Earmark softly(
            @Nullable Pillar pillar, @Nullable String region, List<String> themes, @Nullable UUID appeal) {
        return new Earmark(
                EarmarkGrade.SOFTLY_EARMARKED,
                pillar,
                List.of(),
                false,
                region,
                themes.stream().map(theme -> new ThemeShare(theme, null)).toList(),
                appeal,
                null);
    }

    private static Earmark forCountries(String... countries) {
        return graded(
                EarmarkGrade.EARMARKED,
                List.of(countries).stream()
                        .map(country -> new CountryShare(country, null))
                        .toList());
    }

    private static Earmark graded(EarmarkGrade grade, List<CountryShare> countries) {
        return new Earmark(grade, null, countries, false, null, List.of(), null, null);
    }

    private static List<CountryShare> kenya() {
        return List.of(new CountryShare("KEN", null));
    }
}
