package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Examples.list;
import static org.ctax.command.imports.fts.Examples.object;
import static org.ctax.command.imports.fts.Uploads.flows;
import static org.ctax.command.imports.fts.Uploads.newId;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.util.UUID;
import org.ctax.command.Http;
import org.ctax.events.fts.FlowLabelled;
import org.ctax.events.fts.FlowPosted;
import org.ctax.events.fts.FlowReported;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.transfer.TransferRecorded;
import org.junit.jupiter.api.Test;

/** What is already recorded of a flow meets another version of it, another search, or what people entered. */
class FlowUpdateTest extends OneFlow {
    @Test
    void a_further_status_is_progress_and_corrects_nothing() {
        var ignored = flows(http, flow("status", "\"pledge\""));
        var progress = flows(
                http,
                flow("status", "\"commitment\"", "versionId", "2", "date", "\"2020-04-01\""),
                flow("status", "\"paid\"", "versionId", "3", "date", "\"2020-05-01\""));

        assertThat(tally(progress)).containsExactly(2, 0, 0);
        assertThat(kinds(purse()))
                .containsExactly(
                        PledgeRecorded.class, AllocationMade.class, CommitmentMade.class, ContributionReceived.class);
        assertThat(only(purse(), ContributionReceived.class).valueDate()).hasToString("2020-05-01");
    }

    @Test
    void a_higher_version_with_another_amount_corrects_the_old_purse_and_makes_a_new_one() {
        var ignored = flows(http, flow());
        var old = purse();
        var corrected = flows(http, flow("versionId", "2", "amountUSD", "900"));

        assertThat(tally(corrected)).containsExactly(1, 0, 0);
        assertThat(kinds(old)).filteredOn(EntryCorrected.class::equals).hasSize(3);
        assertThat(purse()).isNotEqualTo(old);
        assertThat(only(purse(), PledgeRecorded.class).amount()).isEqualTo(Amounts.of("900", "USD"));
        assertThat(only(old, EntryCorrected.class).reason()).contains("version 2");
    }

    @Test
    void a_further_status_with_other_changes_is_corrected_first_and_then_moves_on() {
        var ignored = flows(http, flow("status", "\"commitment\""));
        var moved = flows(
                http, flow("versionId", "2", "amountUSD", "1200", "status", "\"paid\"", "date", "\"2020-06-01\""));

        assertThat(tally(moved)).containsExactly(1, 0, 0);
        assertThat(kinds(purse()))
                .containsExactly(
                        PledgeRecorded.class, CommitmentMade.class, AllocationMade.class, ContributionReceived.class);
        assertThat(only(purse(), CommitmentMade.class).valueDate()).hasToString("2020-03-19");
    }

    @Test
    void another_place_moves_the_same_purse() {
        var ignored = flows(http, flow());
        var purse = purse();
        var water = newId();
        var moved = flows(
                http,
                flow(
                        "versionId",
                        "2",
                        "destinationObjects",
                        list(AFGHANISTAN, object("Plan", plan, "A"), object("Cluster", water, "Water"))));

        assertThat(tally(moved)).containsExactly(1, 0, 0);
        assertThat(purse()).isEqualTo(purse);
        assertThat(kinds(purse)).endsWith(EntryCorrected.class, PledgeReclassified.class, AllocationMade.class);
        assertThat(only(purse, AllocationMade.class).target().id())
                .isEqualTo(FtsIds.need(new NeedKey(plan, "AFG", water)));
    }

    @Test
    void a_lower_version_says_nothing_new() {
        var ignored = flows(http, flow("versionId", "3"));
        var older = flows(http, flow("versionId", "2", "amountUSD", "7"));

        assertThat(tally(older)).containsExactly(0, 1, 0);
        var importId = UUID.fromString(older.body().path("id").asString());
        assertThat(only(importId, ImportRowsAnswered.class).rows().getFirst().reason())
                .contains("version 3");
    }

    @Test
    void a_higher_version_that_means_the_same_is_noted() {
        var ignored = flows(http, flow());
        var noted = flows(http, flow("versionId", "2", "description", "\"other words\""));

        assertThat(tally(noted)).containsExactly(1, 0, 0);
        assertThat(kinds(FtsIds.reportsOnFlow(id)))
                .containsExactly(FlowReported.class, FlowPosted.class, FlowReported.class);
        assertThat(tally(flows(http, flow()))).containsExactly(0, 1, 0);
    }

    @Test
    void the_same_version_with_other_content_is_refused_by_the_field() {
        var ignored = flows(http, flow());
        var before = http.head();
        var contradicting = flows(http, flow("date", "\"2020-04-01\""));

        assertThat(tally(contradicting)).containsExactly(0, 0, 1);
        assertThat(contradicting.body().path("refusals").path(0).path("code").asString())
                .isEqualTo("SAME_VERSION_DIFFERENT_CONTENT");
        assertThat(contradicting.body().path("refusals").path(0).path("field").asString())
                .isEqualTo("date");
        assertThat(http.head() - before).isEqualTo(3);
    }

    @Test
    void another_search_that_knows_where_the_money_stands_moves_it() {
        var ignored = flows(http, flow("onBoundary", "\"shared\""));
        assertThat(only(purse(), PledgeRecorded.class).earmark().undivided()).isTrue();
        assertThat(kinds(purse())).doesNotContain(AllocationMade.class);

        assertThat(tally(flows(http, flow()))).containsExactly(1, 0, 0);
        assertThat(only(purse(), PledgeReclassified.class).earmark().undivided())
                .isFalse();
        assertThat(kinds(purse())).endsWith(PledgeReclassified.class, AllocationMade.class);
        assertThat(tally(flows(http, flow("onBoundary", "\"shared\"")))).containsExactly(0, 1, 0);
    }

    @Test
    void money_that_another_search_sees_as_counted_before_becomes_a_transfer() {
        var ignored = flows(http, flow());
        var purse = purse();
        var within = flows(http, flow("boundary", "\"internal\""));

        assertThat(tally(within)).containsExactly(1, 0, 0);
        assertThat(kinds(purse)).endsWith(EntryCorrected.class);
        assertThat(kinds(purse())).containsExactly(TransferRecorded.class);
        assertThat(only(purse(), TransferRecorded.class).to()).isNotNull();
        assertThat(kinds(FtsIds.reportsOnFlow(id))).contains(FlowLabelled.class);

        var corrected = flows(http, flow("boundary", "\"internal\"", "versionId", "2", "amountUSD", "5"));
        assertThat(tally(corrected)).containsExactly(1, 0, 0);
        assertThat(only(purse(), TransferRecorded.class).amount()).isEqualTo(Amounts.of("5", "USD"));
    }

    @Test
    void an_import_does_not_undo_what_people_entered() {
        var ignored = flows(http, flow("status", "\"pledge\""));
        var cut = http.post("/api/pledges/" + purse() + "/cuts", """
                {"id":"%s","amount":{"amount":"10.00","currency":"USD"},"reason":"By letter","valueDate":"2020-05-05"}""".formatted(Http.uuid()));
        assertThat(cut.status()).isEqualTo(201);

        var refused = flows(http, flow("status", "\"pledge\"", "versionId", "2", "amountUSD", "5"));
        assertThat(tally(refused)).containsExactly(0, 0, 1);
        assertThat(refused.body().path("refusals").path(0).path("code").asString())
                .isEqualTo("ENTERED_BY_OTHERS");
    }

    @Test
    void an_import_does_not_show_what_people_hid() {
        var ignored = flows(http, flow("status", "\"pledge\""));
        changeVisibility("PARTICIPANTS");

        var refused = flows(http, flow("status", "\"pledge\"", "versionId", "2", "amountUSD", "5"));
        assertThat(tally(refused)).containsExactly(0, 0, 1);
        assertThat(refused.body().path("refusals").path(0).path("code").asString())
                .isEqualTo("ENTERED_BY_OTHERS");

        changeVisibility("PUBLIC");
        var accepted = flows(http, flow("status", "\"pledge\"", "versionId", "3", "amountUSD", "5"));
        assertThat(tally(accepted)).containsExactly(1, 0, 0);
    }

    private void changeVisibility(String level) {
        var changed = http.post("/api/pledges/" + purse() + "/visibilities", """
                {"id":"%s","visibility":{"level":"%s"},"reason":"By letter","valueDate":"2020-05-05"}""".formatted(Http.uuid(), level));
        assertThat(changed.status()).isEqualTo(201);
    }
}
