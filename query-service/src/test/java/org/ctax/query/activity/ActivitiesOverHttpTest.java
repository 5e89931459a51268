package org.ctax.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.query.RecordsOverHttp;
import org.ctax.query.Story;
import org.junit.jupiter.api.Test;

class ActivitiesOverHttpTest extends RecordsOverHttp {
    ActivitiesOverHttpTest() {
        super("/api/activities", Story.RICH_ACTIVITY, Story.BARE_ACTIVITY, "UNKNOWN_ACTIVITY");
    }

    @Test
    void aListIsRestrictedSortedAndSearched() {
        finds("country=AFG state=COMPLETED q=kabul", rich);
        finds("theme=CT-02 kind=EXPERT_PLACEMENT q=MENTOR", bare);
        finds("lead=NOR q=panama");
        finds("lead=UNODC sort=title sort=place,title", bare, rich);
        finds("sort=-title sort=first sort=-start", rich, bare);
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(values("?asOf=" + story.firstHalf, "state")).containsExactly("REQUESTED", "PLANNED");
        assertThat(values("?valueAsOf=2008-01-31", "title")).containsExactly("Mentor");
        assertThat(values("?asOf=7", "id")).containsExactly(rich);
        assertThat(page(rich + "?asOf=" + story.firstHalf).has("results")).isFalse();
    }

    @Test
    void itsPageCarriesThePlanTheResultsTheHistoryAndTheVersion() {
        assertThat(page(rich).get("plan").get("place").asString()).isEqualTo("Kabul");
        assertThat(page(rich).get("results").get("officialsTrained").asInt()).isEqualTo(12);
        hasHistory(rich, "activity.requested activity.planned activity.completed");
    }
}
