package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ctax.events.fts.PlanTotals;
import org.ctax.events.fts.Requirement;
import org.ctax.events.fts.Requirement.OfCluster;
import org.ctax.events.fts.Requirement.OfCountry;
import org.ctax.events.fts.Requirement.OfPlan;
import org.ctax.events.fts.Requirement.PlanWideCluster;
import org.ctax.events.fts.Requirement.PlanWideCountry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRequirementsTest {
    private static final OfCountry TOTAL = new OfCountry(plan(2020), "AFG", money(100));
    private static final OfCluster HEALTH = new OfCluster(plan(2020), "AFG", "1", "Health", money(40));
    private static final OfCluster WATER = new OfCluster(plan(2020), "AFG", "2", "Water", money(35));
    private static final PlanTotals WHOLE = new PlanTotals(money(60), money(100));
    private static final PlanWideCluster HEALTH_AT_FIRST =
            new PlanWideCluster("9", "1", "Health", new PlanTotals(money(60), money(40)), WHOLE);
    private static final PlanWideCluster WATER_ADDED =
            new PlanWideCluster("9", "2", "Water", new PlanTotals(null, money(35)), WHOLE);

    private static Requirement.Plan plan(int year) {
        return new Requirement.Plan("9", "CODE", "A plan", year, null, null);
    }

    private static BigDecimal money(int amount) {
        return new BigDecimal(amount);
    }

    private static NeedKey need(@Nullable String cluster) {
        return new NeedKey("9", "AFG", cluster);
    }

    private static NeedFigures figures(int required, @Nullable Integer original) {
        return new NeedFigures(money(required), original == null ? null : money(original));
    }

    private static Map<NeedKey, NeedFigures> needs(List<? extends Requirement> said) {
        var requirements = new PlanRequirements();
        said.forEach(requirements::add);
        return requirements.needs("9");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderOfWhatIsSaidDoesNotMatter(long seed) {
        var said = new ArrayList<Requirement>(List.of(TOTAL, HEALTH, WATER, HEALTH_AT_FIRST, WATER_ADDED));
        Collections.shuffle(said, new Random(seed));

        assertThat(needs(said))
                .isEqualTo(Map.of(
                        need("1"), figures(40, 60),
                        need("2"), figures(35, 0),
                        need(null), figures(25, 0)));
    }

    @Test
    void onceTheTotalIsKnownTheNeedsSumToItAfterEveryRow() {
        assertThat(needs(List.of(TOTAL))).isEqualTo(Map.of(need(null), figures(100, null)));
        assertThat(needs(List.of(TOTAL, HEALTH)))
                .isEqualTo(Map.of(need("1"), figures(40, null), need(null), figures(60, null)));
        assertThat(needs(List.of(HEALTH))).isEqualTo(Map.of(need("1"), figures(40, null)));
    }

    @Test
    void whatAPlanOfSeveralCountriesRequiresIsNoCountrys() {
        var regional = new OfPlan(plan(2020), List.of("AFG", "JOR"), false, new PlanTotals(money(60), money(500)));

        assertThat(needs(List.of(regional, HEALTH_AT_FIRST))).isEmpty();
        assertThat(needs(List.of(HEALTH_AT_FIRST, TOTAL, regional))).isEqualTo(Map.of(need(null), figures(100, null)));
    }

    @Test
    void withoutAnOverviewTheFiguresMustTellWhoseTheyAre() {
        var larger = new PlanWideCluster("9", "1", "Health", WHOLE, new PlanTotals(money(60), money(5000)));

        assertThat(needs(List.of(larger))).isEmpty();
        assertThat(needs(List.of(TOTAL, larger))).isEqualTo(Map.of(need(null), figures(100, null)));
    }

    @Test
    void theOverviewOfAPlanOfOneCountryIsThatCountrys() {
        var overview = new OfPlan(plan(2020), List.of("AFG"), false, WHOLE);

        assertThat(needs(List.of(overview))).isEqualTo(Map.of(need(null), figures(100, 60)));
        assertThat(needs(List.of(overview, HEALTH)))
                .isEqualTo(Map.of(need("1"), figures(40, null), need(null), figures(60, 60)));
    }

    @Test
    void anOriginalOfNothingIsNotKnown() {
        var unknown = new PlanTotals(money(0), money(100));
        var overview = new OfPlan(plan(2020), List.of("AFG"), false, unknown);
        var cluster = new PlanWideCluster("9", "1", "Health", new PlanTotals(money(0), money(40)), unknown);

        assertThat(needs(List.of(overview, cluster)))
                .isEqualTo(Map.of(need("1"), figures(40, null), need(null), figures(60, null)));
    }

    @Test
    void theTableOfALaterYearHolds() {
        var later = new OfCountry(plan(2021), "AFG", money(120));

        assertThat(needs(List.of(TOTAL, later))).isEqualTo(Map.of(need(null), figures(120, null)));
        assertThat(needs(List.of(later, TOTAL))).isEqualTo(Map.of(need(null), figures(120, null)));
    }

    @Test
    void aCountryOfTheWholePlansFigureHasNoneOfItsOwn() {
        var ownFigure = new PlanWideCountry("9", "AFG", new PlanTotals(null, money(30)), WHOLE);
        var wholeFigure = new PlanWideCountry("9", "JOR", new PlanTotals(null, money(100)), WHOLE);

        assertThat(needs(List.of(ownFigure, wholeFigure))).isEqualTo(Map.of(need(null), figures(30, null)));
    }

    @Test
    void aBlankSaysNothing() {
        assertThat(needs(List.of(new OfCountry(plan(2020), "AFG", null)))).isEmpty();
        assertThat(needs(List.of(HEALTH, new OfCluster(plan(2020), "AFG", "1", "Health", null))))
                .isEqualTo(Map.of(need("1"), figures(40, null)));
    }
}
