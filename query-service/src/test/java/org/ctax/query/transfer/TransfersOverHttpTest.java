package org.ctax.query.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.query.RecordsOverHttp;
import org.ctax.query.Story;
import org.junit.jupiter.api.Test;

class TransfersOverHttpTest extends RecordsOverHttp {
    TransfersOverHttpTest() {
        super("/api/transfers", Story.RICH_TRANSFER, Story.BARE_TRANSFER, "UNKNOWN_TRANSFER");
    }

    @Test
    void aListIsRestrictedSortedAndSearched() {
        finds("valueAsOf=2008-03-01 donor=UNODC country=AFG theme=CT-01 state=RECORDED q=handed q=t-1", rich);
        finds("state=CORRECTED", bare);
        finds("donor=NOR q=t-2");
        finds("sort=amount", bare, rich);
        finds("sort=-amount sort=first sort=-reference sort=valueDate", rich, bare);
    }

    @Test
    void itIsAnsweredAsItStoodOnBothClocks() {
        assertThat(values("?asOf=" + story.firstHalf, "state")).containsExactly("RECORDED", "RECORDED");
        assertThat(values("?asOf=15", "id")).isEmpty();
        assertThat(page(bare + "?asOf=17").get("state").asString()).isEqualTo("RECORDED");
    }

    @Test
    void itsPageCarriesBothPlacesTheHistoryAndTheVersion() {
        assertThat(page(rich).get("from").isEmpty()).isTrue();
        assertThat(page(rich).get("to").get("appeal").asString()).isEqualTo(Story.APPEAL.toString());
        hasHistory(bare, "transfer.recorded transfer.corrected");
    }
}
