package org.ctax.query.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.query.RecordsOverHttp;
import org.ctax.query.Story;
import org.junit.jupiter.api.Test;

class PledgesOverHttpTest extends RecordsOverHttp {
    PledgesOverHttpTest() {
        super("/api/pledges", Story.RICH_PLEDGE, Story.BARE_PLEDGE, "UNKNOWN_PLEDGE");
    }

    @Test
    void aListIsRestrictedSortedAndSearched() {
        finds("donor=NOR country=AFG theme=CT-01 appeal=A08 q=VEHICLES q=n-2008 valueAsOf=2008-01-31", rich);
        finds("donor=" + Story.NORWAY, rich);
        finds("state=OPEN grade=UNEARMARKED", bare);
        finds("state=OPEN,PARTLY_FULFILLED state=OPEN&state=PARTLY_FULFILLED", bare, rich);
        finds("donor=UNODC grade=UNEARMARKED&donor=NOR q=tanks");
        finds("", bare, rich);
        finds("sort=-valueDate sort=state,first", bare, rich);
        finds("sort=valueDate sort=first sort=-pledged", rich, bare);
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(values("?asOf=" + story.firstHalf, "state")).containsExactly("OPEN", "OPEN");
        assertThat(values("?valueAsOf=2008-01-31", "committed")).containsExactly("610.00");
        assertThat(values("?asOf=0", "id")).isEmpty();
        var then = page(rich + "?asOf=12&valueAsOf=2008-02-10");
        assertThat(then.get("position").asLong()).isEqualTo(12);
        assertThat(then.get("valueAsOf").asString()).isEqualTo("2008-02-10");
        assertThat(then.get("history")).hasSize(3);
        assertThat(then.get("allocations")).isEmpty();
    }

    @Test
    void itsPageCarriesTheHistoryAndTheVersion() {
        hasHistory(
                rich,
                "pledge.recorded pledge.instalments-scheduled pledge.commitment-made"
                        + " pledge.allocation-made pledge.allocation-made pledge.contribution-received");
        assertThat(exchange.answer("/api/pledges/" + rich).body()).containsOnlyOnce("\"position\":" + exchange.head());
    }
}
