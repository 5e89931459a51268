package org.ctax.query.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.query.RecordsOverHttp;
import org.ctax.query.Story;
import org.junit.jupiter.api.Test;

class NeedsOverHttpTest extends RecordsOverHttp {
    NeedsOverHttpTest() {
        super("/api/needs", Story.RICH_NEED, Story.BARE_NEED, "UNKNOWN_NEED");
    }

    @Test
    void aListIsRestrictedSortedAndSearched() {
        finds("country=AFG theme=CT-01 appeal=A08 state=OPEN,MET q=judges valueAsOf=2008-01-31", rich);
        finds("appeal=" + Story.APPEAL, rich);
        finds("state=WITHDRAWN priority=LOW", bare);
        finds("country=JOR q=assessment");
        finds("sort=title", bare, rich);
        finds("sort=-title sort=first sort=-required sort=priority", rich, bare);
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(values("?asOf=" + story.firstHalf, "state")).containsExactly("OPEN", "OPEN");
        assertThat(values("?country=AFG&asOf=" + story.firstHalf, "required")).containsExactly("140.00");
        assertThat(values("?valueAsOf=2008-01-31", "gap")).containsExactly("140.00");
        assertThat(values("?asOf=4", "id")).isEmpty();
    }

    @Test
    void itStandsBesideTheMoneyForIt() {
        var need = page(rich);
        // 70 of a pledge at 1.5, and 60 % of what an activity for it was given.
        assertThat(need.get("allocated").asString()).isEqualTo("132.00");
        assertThat(need.get("required").asString()).isEqualTo("90.00");
        assertThat(need.get("gap").asString()).isEqualTo("0.00");
        assertThat(need.get("surplus").asString()).isEqualTo("42.00");
        assertThat(need.get("overCovered").asBoolean()).isTrue();
        assertThat(page(bare).has("gap")).isFalse();
    }

    @Test
    void itsPageCarriesTheHistoryAndTheVersion() {
        hasHistory(rich, "need.identified need.requirement-revised");
    }
}
