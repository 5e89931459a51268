package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Uploads.flows;
import static org.ctax.command.imports.fts.Uploads.newId;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ctax.command.desk.Lookups;
import org.ctax.events.Provenance;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.fts.FlowPosted;
import org.ctax.events.fts.FlowReported;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferRecorded;
import org.junit.jupiter.api.Test;

class FlowImportTest extends OneFlow {
    @Test
    void a_flow_becomes_a_purse_with_everything_that_it_names() {
        var reply = flows(http, flow());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(tally(reply)).containsExactly(1, 0, 0);
        assertThat(reply.header("CTAX-Position")).isEqualTo(Long.toString(http.head()));
        var purse = FtsIds.flow(id);
        assertThat(kinds(purse))
                .containsExactly(PledgeRecorded.class, ContributionReceived.class, AllocationMade.class);
        var recorded = only(purse, PledgeRecorded.class);
        assertThat(recorded.donor()).isEqualTo(FtsIds.organization(donor));
        assertThat(recorded.reference()).isEqualTo("FTS " + id);
        assertThat(recorded.amount()).isEqualTo(Amounts.of("1000", "USD"));
        assertThat(recorded.earmark().grade()).isEqualTo(EarmarkGrade.EARMARKED);
        assertThat(only(FtsIds.organization(donor), ParticipantRegistered.class))
                .isEqualTo(new ParticipantRegistered(
                        FtsIds.organization(donor),
                        "FTS-" + donor,
                        "Norway, Government of",
                        ParticipantKind.DONOR,
                        "NOR",
                        "FTS",
                        recorded.visibility()));
        assertThat(only(FtsIds.plan(plan), AppealPublished.class).code()).isEqualTo("FTS-" + plan);
        assertThat(only(Lookups.themeId("FTS-" + cluster), ThemeAdded.class).name())
                .isEqualTo("Health");
        var need = FtsIds.need(new NeedKey(plan, "AFG", cluster));
        assertThat(only(need, NeedIdentified.class).required()).isNull();
        assertThat(only(purse, AllocationMade.class).target().id()).isEqualTo(need);
    }

    @Test
    void every_event_says_which_row_of_which_import_it_comes_from() {
        var before = http.head();
        var reply = flows(http, flow());

        var importId = reply.body().path("id").asString();
        var made = http.log().readAfter(before, 100).stream()
                .filter(event -> !event.aggregateId().equals(importId))
                .toList();
        assertThat(made)
                .hasSizeGreaterThan(8)
                .allSatisfy(event -> assertThat(event.metaData())
                        .containsEntry(Provenance.SOURCE, "import:flows.json:1")
                        .containsEntry(Provenance.CORRELATION, importId));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var ignored = flows(http, flow());
        var again = flows(http, flow());

        assertThat(tally(again)).containsExactly(0, 1, 0);
        assertThat(kinds(FtsIds.reportsOnFlow(id))).containsExactly(FlowReported.class, FlowPosted.class);
    }

    @Test
    void two_imports_of_the_same_file_at_once_make_no_duplicates() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> flow("id", "\"%s-%d\"".formatted(id, i)))
                .toArray(String[]::new);
        var one = CompletableFuture.supplyAsync(() -> flows(http, rows));
        var other = CompletableFuture.supplyAsync(() -> flows(http, rows));

        var together = List.of(tally(one.join()), tally(other.join()));
        assertThat(together.getFirst().get(0) + together.getLast().get(0)).isEqualTo(60);
        assertThat(together.getFirst().get(1) + together.getLast().get(1)).isEqualTo(60);
        assertThat(kinds(FtsIds.flow(id + "-7")))
                .containsExactly(PledgeRecorded.class, ContributionReceived.class, AllocationMade.class);
        assertThat(kinds(FtsIds.organization(donor))).hasSize(1);
    }

    @Test
    void a_negative_payment_is_a_refund_of_its_parent() {
        var child = newId();
        var reply = flows(
                http, flow(), flow("id", "\"" + child + "\"", "amountUSD", "-400", "parentFlowId", "\"" + id + "\""));

        // Rows of other flows do not wait for each other: sent on its own afterwards it surely finds its parent.
        assertThat(tally(reply)).containsExactly(2, 0, 0);
        var later = newId();
        var taken = flows(http, flow("id", "\"" + later + "\"", "amountUSD", "-100", "parentFlowId", "\"" + id + "\""));
        assertThat(tally(taken)).containsExactly(1, 0, 0);
        assertThat(only(purse(), ContributionRefunded.class).amount()).isEqualTo(Amounts.of("100", "USD"));
        assertThat(only(FtsIds.reportsOnFlow(later), FlowPosted.class).manner())
                .isEqualTo(FlowPosted.Manner.TAKEN_FROM_PURSE);
    }

    @Test
    void a_negative_pledge_is_a_cut_and_stands_alone_when_its_parent_moves_on() {
        var child = newId();
        var ignored = flows(http, flow("status", "\"pledge\""));
        var purse = purse();
        var cut = flows(
                http,
                flow(
                        "id",
                        "\"" + child + "\"",
                        "amountUSD",
                        "-400",
                        "status",
                        "\"pledge\"",
                        "parentFlowId",
                        "\"" + id + "\""));
        assertThat(tally(cut)).containsExactly(1, 0, 0);
        assertThat(only(purse, PledgeCut.class).released()).hasSize(1);

        var paid = flows(http, flow("versionId", "2"));
        assertThat(tally(paid)).containsExactly(1, 0, 0);
        assertThat(kinds(purse)).endsWith(PledgeCut.class, EntryCorrected.class, ContributionReceived.class);
        var returned = only(FtsIds.reportsOnFlow(child), FlowPosted.class);
        assertThat(returned.manner()).isEqualTo(FlowPosted.Manner.RETURN);
        assertThat(only(returned.record(), TransferRecorded.class).to()).isNull();
    }

    @Test
    void what_is_taken_back_from_nobody_known_is_a_return_that_a_later_version_corrects() {
        var reply = flows(http, flow("amountUSD", "-250"));
        assertThat(tally(reply)).containsExactly(1, 0, 0);
        var first = purse();
        var returned = only(first, TransferRecorded.class);
        assertThat(returned.to()).isNull();
        assertThat(returned.amount()).isEqualTo(Amounts.of("250", "USD"));
        assertThat(returned.transferor()).isEqualTo(FtsIds.organization(donor));

        var positive = flows(http, flow("versionId", "2"));
        assertThat(tally(positive)).containsExactly(1, 0, 0);
        assertThat(kinds(first)).containsExactly(TransferRecorded.class, TransferCorrected.class);
        assertThat(kinds(purse())).contains(PledgeRecorded.class);
    }

    @Test
    void a_flow_of_nothing_and_one_of_nobody_are_recorded_all_the_same() {
        var nobody = newId();
        var reply = flows(
                http,
                flow("amountUSD", "0"),
                flow("id", "\"" + nobody + "\"", "sourceObjects", "[]", "destinationObjects", "[]"));

        assertThat(tally(reply)).containsExactly(2, 0, 0);
        assertThat(only(purse(), PledgeRecorded.class).amount().isZero()).isTrue();
        assertThat(only(FtsIds.flow(nobody), PledgeRecorded.class).donor()).isNull();
        assertThat(only(FtsIds.flow(nobody), PledgeRecorded.class).earmark().grade())
                .isEqualTo(EarmarkGrade.UNEARMARKED);
    }

    @Test
    void other_currencies_keep_their_stated_worth_and_rate() {
        var reply = flows(http, flow("originalAmount", "9000", "originalCurrency", "\"SEK\"", "exchangeRate", "9.1"));

        assertThat(tally(reply)).containsExactly(1, 0, 0);
        var recorded = only(purse(), PledgeRecorded.class);
        assertThat(recorded.amount()).isEqualTo(Amounts.of("9000", "SEK"));
        assertThat(recorded.equivalent()).isEqualTo(Amounts.of("1000", "USD"));
        assertThat(recorded.rate()).isNotNull();
    }
}
