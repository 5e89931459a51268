package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Examples.list;
import static org.ctax.command.imports.fts.Examples.object;
import static org.ctax.command.imports.fts.Uploads.flows;
import static org.ctax.command.imports.fts.Uploads.newId;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.command.desk.Lookups;
import org.ctax.events.Provenance;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.fts.FlowLabelled;
import org.ctax.events.fts.FlowPosted;
import org.ctax.events.fts.FlowReported;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferRecorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithHttp
class FlowImportTest {
    private static final String AFGHANISTAN = object("Location", "1", "Afghanistan");

    @Autowired
    Http http;

    @Autowired
    Lookups lookups;

    private final String id = newId();
    private final String plan = newId();
    private final String cluster = newId();
    private final String donor = newId();

    private Map<String, String> fields(String... more) {
        var fields = new HashMap<String, String>();
        fields.put("id", "\"" + id + "\"");
        fields.put("sourceObjects", list(organization(donor, "Norway, Government of", "Government")));
        fields.put("destinationObjects", destination());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private String flow(String... more) {
        return Examples.flow(fields(more));
    }

    private static String organization(String id, String name, String type) {
        return """
                {"type":"Organization","id":"%s","name":"%s","behavior":"single","organizationTypes":["%s"]}""".formatted(id, name, type);
    }

    private String destination() {
        return list(
                AFGHANISTAN,
                object("Plan", plan, "Afghanistan 2020"),
                object("Cluster", cluster, "Health"),
                object("UsageYear", "41", "2020"));
    }

    private List<Object> events(UUID record) {
        return lookups.eventsOf(record).stream().<Object>map(event -> event).toList();
    }

    private List<Class<?>> kinds(UUID record) {
        return events(record).stream().<Class<?>>map(Object::getClass).toList();
    }

    private <T> T only(UUID record, Class<T> kind) {
        return kind.cast(events(record).stream()
                .filter(kind::isInstance)
                .reduce((one, other) -> other)
                .orElseThrow());
    }

    private UUID purse() {
        return only(FtsIds.reportsOnFlow(id), FlowPosted.class).record();
    }

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
}
