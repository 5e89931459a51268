package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.events.claim.CodeReleased;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeRecorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The story of money, from a promise to its last correction, as a client of the interface tells it. */
@WithHttp
class PledgeHttpTest {
    @Autowired
    Http http;

    @Test
    void a_promise_is_kept_used_cut_paid_back_and_taken_back() {
        var around = new Surroundings(http);
        var pledge = around.pledge("100.00");

        var commitment = enter(pledge, "commitments", "\"amount\":%s".formatted(eur("60.00")));
        enter(pledge, "contributions", """
                "amount":{"amount":"50.00","currency":"USD"},"reference":"wire 7",
                "rate":{"from":"USD","to":"EUR","rate":"0.8","source":"UN operational rate","date":"2008-06-01"}""");
        assertThat(http.last().payload())
                .isInstanceOfSatisfying(
                        ContributionReceived.class,
                        received -> assertThat(received.credited()).isEqualTo(Story.eur(40)));
        var allocation = enter(
                pledge,
                "allocations",
                "\"need\":\"%s\",\"amount\":%s,\"source\":\"%s\"".formatted(around.need, eur("60"), commitment));
        enter(pledge, "allocations", "\"activity\":\"%s\",\"amount\":%s".formatted(around.activity, eur("40")));
        enter(
                pledge,
                "reassignments",
                "\"allocation\":\"%s\",\"activity\":\"%s\",\"amount\":%s,\"reason\":\"more urgent\""
                        .formatted(allocation, around.activity, eur("10")));
        enter(
                pledge,
                "releases",
                "\"allocation\":\"%s\",\"amount\":%s,\"reason\":\"r\"".formatted(allocation, eur("20")));
        enter(pledge, "cuts", "\"amount\":%s,\"reason\":\"budget\"".formatted(eur("25")));
        assertThat(http.last().payload())
                .isInstanceOfSatisfying(
                        PledgeCut.class,
                        cut -> assertThat(cut.released())
                                .hasSize(1)
                                .first()
                                .satisfies(
                                        release -> assertThat(release.amount()).isEqualTo(Story.eur(5))));
        enter(pledge, "refunds", "\"amount\":%s,\"reason\":\"not spent\"".formatted(eur("15")));
        enter(pledge, "increases", "\"amount\":%s,\"reason\":\"conference\"".formatted(eur("15")));
        enter(
                pledge,
                "instalments",
                "\"instalments\":[{\"due\":\"2031-01-31\",\"amount\":%s},{\"due\":\"2030-01-31\",\"amount\":%s}]"
                        .formatted(eur("50"), eur("25")));
        enter(
                pledge,
                "reclassifications",
                "\"earmark\":{\"grade\":\"EARMARKED\",\"countries\":[{\"country\":\"AFG\"}]},\"reason\":\"letter\"");
        enter(pledge, "withdrawals", "\"reason\":\"change of policy\"");
        var correction = uuid();
        var taken = http.post(
                "/api/pledges/" + pledge + "/corrections",
                "{\"id\":\"%s\",\"corrects\":\"%s\",\"reason\":\"wrong donor\"}".formatted(correction, pledge));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().path("position").asLong()).isEqualTo(http.head());
        assertThat(http.last().payload()).isInstanceOf(EntryCorrected.class);
    }

    @Test
    void lapses_and_transfers_have_addresses_too() {
        var around = new Surroundings(http);
        enter(around.pledge("100.00"), "lapses", "\"reason\":\"end of the biennium\"");
        var transfer = uuid();
        var recorded = http.post(
                "/api/transfers", """
                {"id":"%s","transferor":"%s","from":{"appeal":"%s"},"to":{"countries":[{"country":"AFG"}],
                 "themes":[{"theme":"CT-03"}],"need":"%s"},"amount":%s,"stage":"RECEIVED","valueDate":"2008-06-01"}""".formatted(transfer, around.donor, around.appeal, around.need, eur("5.00")));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.header("Location")).isEqualTo("/api/transfers/" + transfer);
        var corrected = http.post(
                "/api/transfers/" + transfer + "/corrections", "{\"id\":\"%s\",\"reason\":\"r\"}".formatted(uuid()));
        assertThat(corrected.status()).isEqualTo(201);
    }

    @Test
    void the_same_message_twice_is_done_once_and_says_so() {
        var around = new Surroundings(http);
        var pledge = around.pledge("100.00");
        var entry = uuid();
        var body = Surroundings.entry(entry, "\"amount\":%s".formatted(eur("60.00")));
        var first = http.post("/api/pledges/" + pledge + "/commitments", body);
        var head = http.head();

        var again = http.post("/api/pledges/" + pledge + "/commitments", body.replace("60.00", "60"));
        var other = http.post("/api/pledges/" + pledge + "/commitments", body.replace("60.00", "61.00"));

        assertThat(first.header("Location")).isEqualTo("/api/pledges/" + pledge + "/commitments/" + entry);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeat").asBoolean()).isTrue();
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("ID_TAKEN");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void money_that_nobody_announced_is_recorded_and_received_in_one_message() {
        var around = new Surroundings(http);
        var head = http.head();
        var recorded = http.post(
                "/api/pledges", around.recording(uuid(), "7.00").replaceFirst("\\{", "{\"fulfilled\":\"RECEIVED\","));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        assertThat(http.last().payload()).isInstanceOf(ContributionReceived.class);
        assertThat(http.head()).isEqualTo(head + 2);
    }

    @Test
    void a_reference_is_given_once_at_a_donor_and_free_again_once_its_pledge_is_taken_back() {
        var around = new Surroundings(http);
        var first = uuid();
        var second = uuid();
        var referred = "{\"reference\":\"NOR 7\",";
        assertThat(http.post("/api/pledges", around.recording(first, "7").replaceFirst("\\{", referred))
                        .status())
                .isEqualTo(201);
        var taken = http.post("/api/pledges", around.recording(second, "7").replaceFirst("\\{", referred));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("CODE_TAKEN");
        assertThat(taken.field()).isEqualTo("reference");

        var corrected = http.post(
                "/api/pledges/" + first + "/corrections",
                "{\"id\":\"%s\",\"corrects\":\"%s\",\"reason\":\"wrong year\"}".formatted(uuid(), first));

        assertThat(corrected.status()).isEqualTo(201);
        assertThat(http.last().payload()).isInstanceOf(CodeReleased.class);
        assertThat(http.post("/api/pledges", around.recording(second, "7").replaceFirst("\\{", referred))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void who_acts_on_an_old_version_is_told() {
        var around = new Surroundings(http);
        var pledge = around.pledge("100.00");
        enter(pledge, "commitments", "\"amount\":%s".formatted(eur("60.00")));
        var head = http.head();
        var path = "/api/pledges/" + pledge + "/commitments";

        var stale =
                http.post(path, Surroundings.entry(uuid(), "\"amount\":%s".formatted(eur("1"))), "If-Match", "\"0\"");
        var fresh =
                http.post(path, Surroundings.entry(uuid(), "\"amount\":%s".formatted(eur("1"))), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(fresh.status()).isEqualTo(201);
        assertThat(http.head()).isEqualTo(head + 1);
    }

    @Test
    void taking_back_a_pledge_takes_back_its_entries_newest_first() {
        var around = new Surroundings(http);
        var pledge = around.pledge("100.00");
        var commitment = enter(pledge, "commitments", "\"amount\":%s".formatted(eur("60.00")));
        var head = http.head();
        var body = "{\"id\":\"%s\",\"corrects\":\"%s\",\"reason\":\"typing error\"}".formatted(uuid(), pledge);

        var corrected = http.post("/api/pledges/" + pledge + "/corrections", body);
        var again = http.post("/api/pledges/" + pledge + "/corrections", body);

        assertThat(corrected.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(http.events(head).stream()
                        .map(event -> event.payload() instanceof EntryCorrected c
                                ? c.corrects().toString()
                                : "other"))
                .containsExactly(commitment, pledge);
    }

    @Test
    void what_is_recorded_says_what_was_sent() {
        var around = new Surroundings(http);
        var pledge = around.pledge("100.00");
        assertThat(http.last().payload()).isInstanceOfSatisfying(PledgeRecorded.class, recorded -> {
            assertThat(recorded.pledgeId()).hasToString(pledge);
            assertThat(recorded.entryId()).hasToString(pledge);
            assertThat(recorded.donor()).hasToString(around.donor);
            assertThat(recorded.amount()).isEqualTo(Story.eur(100));
        });
    }

    private String enter(String pledge, String entries, String fields) {
        var id = uuid();
        var reply = http.post("/api/pledges/" + pledge + "/" + entries, Surroundings.entry(id, fields));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/pledges/" + pledge + "/" + entries + "/" + id);
        return id;
    }

    private static String eur(String amount) {
        return Surroundings.eur(amount);
    }
}
