package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.events.Provenance;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may write what, and that nobody learns by writing what it may not know. */
@WithHttp
class AccessHttpTest {
    private static final String PLEDGES = "/api/pledges";
    private static final String NEEDS = "/api/needs";
    private static final String ACTIVITIES = "/api/activities";
    private static final String PAYMENT = """
            {"id":"{id}","amount":{"amount":"10","currency":"EUR"},"valueDate":"2008-06-01"}""";
    private static final String ALLOCATION = """
            {"id":"{id}","%s":"%s","amount":{"amount":"10","currency":"EUR"},"valueDate":"2008-06-01"}""";
    private static final String SHOWN = """
            {"id":"{id}","visibility":%s,"reason":"Agreed","valueDate":"2008-06-01"}""";
    private static final String PUBLIC = "{\"level\":\"PUBLIC\"}";

    @Autowired
    private Http secretariat;

    private String norway = "";
    private String sweden = "";
    private String unodc = "";
    private String kenya = "";

    @BeforeEach
    void register() {
        norway = registered("DONOR", null);
        sweden = registered("DONOR", null);
        unodc = registered("TASK_FORCE", null);
        kenya = registered("MEMBER_STATE", "KEN");
    }

    private String registered(String kind, @Nullable String country) {
        var id = uuid();
        made(secretariat, "/api/participants", """
                {"id":"%s","code":"P-%s","name":"One","kind":"%s"%s}""".formatted(
                        id, id, kind, country == null ? "" : ",\"country\":\"" + country + "\""));
        return id;
    }

    private Http donor(String participant) {
        return secretariat.as(Role.DONOR, UUID.fromString(participant));
    }

    private Http entity() {
        return secretariat.as(Role.TASK_FORCE, UUID.fromString(unodc));
    }

    private Http state() {
        return secretariat.as(Role.MEMBER_STATE, UUID.fromString(kenya));
    }

    private static String only(String participant) {
        return "{\"level\":\"RESTRICTED\",\"participants\":[\"" + participant + "\"]}";
    }

    private static String pledge(String id, String donor, String visibility) {
        return """
                {"id":"%s","donor":"%s","amount":{"amount":"100","currency":"EUR"},"valueDate":"2008-05-01",
                 "visibility":%s}""".formatted(id, donor, visibility);
    }

    private static String need(String id, String visibility) {
        return """
                {"id":"%s","country":"KEN","theme":"CT-03","title":"Prosecutors","valueDate":"2008-05-01",
                 "visibility":%s}""".formatted(id, visibility);
    }

    private String activity(String id, String state, String country, String visibility) {
        return """
                {"id":"%s","state":"%s","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03",
                 "countries":[{"country":"%s"}],"lead":"%s","valueDate":"2008-05-01","visibility":%s}""".formatted(id, state, country, unodc, visibility);
    }

    private static String made(Http by, String path, String body, String... headers) {
        var reply = by.post(path, body.replace("{id}", uuid()), headers);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.body().path("id").asString();
    }

    private static void refused(Http by, String path, String body, int status, String code) {
        var head = by.head();
        var reply = by.post(path, body.replace("{id}", uuid()));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(by.head()).isEqualTo(head);
    }

    /** Everything of an answer but when it was given. */
    private static String whole(Http by, String path, String body, String... headers) {
        HttpRequest request = by.request(path, headers)
                .header("X-Correlation-Id", "the-same")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace("{id}", uuid())))
                .build();
        var reply = by.send(request);
        var said = new TreeMap<>(reply.headers().map());
        said.remove("date");
        return reply.status() + " " + said + " " + reply.body();
    }

    @Test
    void a_donor_writes_its_own_pledge_and_nobody_elses() {
        var id = made(donor(norway), PLEDGES, pledge(uuid(), norway, PUBLIC));
        made(donor(norway), PLEDGES + "/" + id + "/contributions", PAYMENT);

        refused(donor(sweden), PLEDGES + "/" + id + "/contributions", PAYMENT, 403, "NOT_YOUR_RECORD");
        refused(donor(sweden), PLEDGES, pledge(uuid(), norway, PUBLIC), 403, "NOT_YOUR_RECORD");
        refused(entity(), PLEDGES + "/" + id + "/contributions", PAYMENT, 403, "ROLE_FORBIDDEN");
        refused(
                secretariat.as(Role.AUDITOR, UUID.fromString(norway)),
                PLEDGES + "/" + id + "/contributions",
                PAYMENT,
                403,
                "ROLE_FORBIDDEN");
    }

    @Test
    void a_restricted_pledge_is_not_there_for_others() {
        var id = made(donor(norway), PLEDGES, pledge(uuid(), norway, only(kenya)));
        var payment = uuid();
        made(donor(norway), PLEDGES + "/" + id + "/contributions", PAYMENT.replace("{id}", payment));

        for (var entries : List.of("contributions", "commitments", "visibilities")) {
            var body = entries.equals("visibilities") ? SHOWN.formatted(PUBLIC) : PAYMENT;
            for (var sent : List.of(body, body.replace("{id}", payment))) {
                for (var headers : Stream.of(
                                new String[0], new String[] {"If-Match", "\"0\""}, new String[] {"If-Match", "\"77\""})
                        .toList()) {
                    assertThat(whole(donor(sweden), PLEDGES + "/" + id + "/" + entries, sent, headers))
                            .isEqualTo(whole(donor(sweden), PLEDGES + "/" + uuid() + "/" + entries, sent, headers))
                            .contains("404 ", "UNKNOWN_PLEDGE");
                }
            }
        }
    }

    @Test
    void whose_a_taken_id_is_nobody_learns() {
        var secret = made(donor(norway), PLEDGES, pledge(uuid(), norway, only(kenya)));
        var open = made(donor(norway), PLEDGES, pledge(uuid(), norway, PUBLIC));
        var answers = Stream.of(secret, open, kenya)
                .map(id -> whole(donor(sweden), PLEDGES, pledge(id, sweden, PUBLIC)))
                .distinct();
        assertThat(answers).singleElement().asString().contains("409 ", "ID_TAKEN");
    }

    @Test
    void what_one_may_not_know_of_cannot_be_meant() {
        var need = made(entity(), NEEDS, need(uuid(), only(kenya)));
        var activity = made(entity(), ACTIVITIES, activity(uuid(), "PLANNED", "KEN", only(kenya)));
        var pledge = made(donor(norway), PLEDGES, pledge(uuid(), norway, PUBLIC));
        var allocations = PLEDGES + "/" + pledge + "/allocations";

        assertThat(whole(donor(norway), allocations, ALLOCATION.formatted("need", need)))
                .isEqualTo(whole(donor(norway), allocations, ALLOCATION.formatted("need", uuid())))
                .contains("422 ", "UNKNOWN_NEED");
        assertThat(whole(donor(norway), allocations, ALLOCATION.formatted("activity", activity)))
                .isEqualTo(whole(donor(norway), allocations, ALLOCATION.formatted("activity", uuid())))
                .contains("422 ", "UNKNOWN_ACTIVITY");

        made(entity(), NEEDS + "/" + need + "/visibilities", SHOWN.formatted("{\"level\":\"PARTICIPANTS\"}"));
        made(donor(norway), allocations, ALLOCATION.formatted("need", need));
    }

    @Test
    void who_may_know_of_a_record_is_changed_by_its_owner() {
        var id = made(donor(norway), PLEDGES, pledge(uuid(), norway, PUBLIC));
        var change = SHOWN.formatted(only(kenya)).replace("{id}", uuid());
        var changes = PLEDGES + "/" + id + "/visibilities";
        made(donor(norway), changes, change);
        assertThat(donor(norway).post(changes, change).body().path("repeat").asBoolean())
                .isTrue();
        refused(donor(norway), changes, SHOWN.formatted(only(kenya)), 422, "VISIBILITY_UNCHANGED");
        refused(donor(sweden), changes, SHOWN.formatted(PUBLIC), 404, "UNKNOWN_PLEDGE");
        made(secretariat, changes, SHOWN.formatted(PUBLIC));
        refused(donor(sweden), changes, SHOWN.formatted(only(sweden)), 403, "NOT_YOUR_RECORD");
    }

    @Test
    void the_secretariat_enters_on_behalf_of_others_whose_record_it_then_is() {
        var pledge = made(secretariat, PLEDGES, pledge(uuid(), norway, only(kenya)), "CTAX-Participant", norway);
        assertThat(secretariat.last().metaData())
                .containsEntry(Provenance.PARTICIPANT, norway)
                .containsEntry(Provenance.ROLE, "COORDINATOR");
        made(donor(norway), PLEDGES + "/" + pledge + "/contributions", PAYMENT);

        var need = made(secretariat, NEEDS, need(uuid(), only(kenya)), "CTAX-Participant", unodc);
        var closing = """
                {"id":"{id}","outcome":"MET","reason":"done","valueDate":"2008-06-01"}""";
        made(entity(), NEEDS + "/" + need + "/closings", closing);
        var nobodys = made(secretariat, NEEDS, need(uuid(), PUBLIC));
        refused(entity(), NEEDS + "/" + nobodys + "/closings", closing, 403, "NOT_YOUR_RECORD");
    }

    @Test
    void a_state_asks_for_itself_and_takes_that_back() {
        var id = made(state(), ACTIVITIES, activity(uuid(), "REQUESTED", "KEN", only(kenya)));
        made(state(), ACTIVITIES + "/" + id + "/cancellations", """
                {"id":"{id}","reason":"Elections","valueDate":"2008-06-01"}""");

        refused(state(), ACTIVITIES, activity(uuid(), "REQUESTED", "UGA", PUBLIC), 403, "NOT_YOUR_COUNTRY");
        refused(state(), ACTIVITIES, activity(uuid(), "PLANNED", "KEN", PUBLIC), 403, "ROLE_FORBIDDEN");
        refused(state(), NEEDS, need(uuid(), PUBLIC), 403, "ROLE_FORBIDDEN");
    }

    @Test
    void what_is_in_a_register_is_public() {
        var restricted = """
                {"id":"{id}","code":"X-{id}","name":"One","kind":"DONOR","visibility":%s}""".formatted(only(kenya));
        refused(secretariat, "/api/participants", restricted, 422, "REGISTER_IS_PUBLIC");
        refused(secretariat, "/api/appeals", """
                {"id":"{id}","code":"X-{id}","name":"One","year":2008,"visibility":{"level":"PARTICIPANTS"}}""", 422, "REGISTER_IS_PUBLIC");
        refused(donor(norway), "/api/participants", restricted, 403, "ROLE_FORBIDDEN");
    }
}
