package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.util.HashMap;
import java.util.Map;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each row takes a good request, spoils one field of it, and says as what it is refused; nothing is ever written. */
@WithHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyRefusalsHttpTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("pledges", """
                    {"id":"{new}","donor":"{donor}","amount":{"amount":"100.00","currency":"EUR"},"valueDate":"2008-05-01"}"""),
            Map.entry("increases", """
                    {"id":"{new}","amount":{"amount":"1","currency":"EUR"},"reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("cuts", """
                    {"id":"{new}","amount":{"amount":"1","currency":"EUR"},"reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("withdrawals", """
                    {"id":"{new}","reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("instalments", """
                    {"id":"{new}","instalments":[{"due":"2030-01-31","amount":{"amount":"1","currency":"EUR"}}],\
                    "valueDate":"2008-06-01"}"""),
            Map.entry("commitments", """
                    {"id":"{new}","amount":{"amount":"1","currency":"EUR"},"valueDate":"2008-06-01"}"""),
            Map.entry("contributions", """
                    {"id":"{new}","amount":{"amount":"1","currency":"EUR"},"valueDate":"2008-06-01"}"""),
            Map.entry("refunds", """
                    {"id":"{new}","amount":{"amount":"1","currency":"EUR"},"reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("corrections", """
                    {"id":"{new}","corrects":"{commitment}","reason":"r"}"""),
            Map.entry("allocations", """
                    {"id":"{new}","need":"{need}","amount":{"amount":"1","currency":"EUR"},"valueDate":"2008-06-01"}"""),
            Map.entry("releases", """
                    {"id":"{new}","allocation":"{allocation}","amount":{"amount":"1","currency":"EUR"},"reason":"r",\
                    "valueDate":"2008-06-01"}"""),
            Map.entry("reassignments", """
                    {"id":"{new}","allocation":"{allocation}","activity":"{activity}",\
                    "amount":{"amount":"1","currency":"EUR"},"reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("reclassifications", """
                    {"id":"{new}","earmark":{"grade":"UNEARMARKED"},"reason":"r","valueDate":"2008-06-01"}"""),
            Map.entry("transfers", """
                    {"id":"{new}","from":{},"to":{"countries":[{"country":"AFG"}]},\
                    "amount":{"amount":"1","currency":"EUR"},"stage":"RECEIVED","valueDate":"2008-06-01"}"""));

    @Autowired
    Http http;

    private final Map<String, String> names = new HashMap<>();

    /** A pledge of 100 for Afghanistan: 60 committed, 40 of it received, 50 allocated to a need. */
    @BeforeAll
    void once() {
        var around = new Surroundings(http);
        names.putAll(Map.of(
                "donor", around.donor,
                "appeal", around.appeal,
                "need", around.need,
                "closedNeed", around.closedNeed,
                "needElsewhere", around.needElsewhere,
                "activity", around.activity,
                "cancelledActivity", around.cancelledActivity,
                "nobody", uuid()));
        names.put("pledge", uuid());
        var pledge = good("pledges");
        pledge.put("id", names.get("pledge"));
        pledge.set("earmark", JSON.readTree("{\"grade\":\"EARMARKED\",\"countries\":[{\"country\":\"AFG\"}]}"));
        made("/api/pledges", pledge);
        names.put("commitment", entered("commitments", "60"));
        names.put("contribution", entered("contributions", "40"));
        names.put("allocation", entered("allocations", "50"));
        names.put("long", "x".repeat(4_001));
        names.put("title", "x".repeat(501));
    }

    @ParameterizedTest(name = "{0}: {1} = {2} is refused as {4}")
    @CsvFileSource(
            resources = "refusals.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void a_spoilt_request_is_refused_and_nothing_is_written(
            String request,
            @Nullable String field,
            @Nullable String value,
            int status,
            String code,
            @Nullable String at) {
        var body = good(request);
        if (field != null) {
            spoil(body, JsonPointer.compile("/" + field.replace('.', '/')), value);
        }
        var head = http.head();

        var reply = http.post(path(request), body.toString());

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.field()).isEqualTo(at);
        assertThat(http.head()).isEqualTo(head);
    }

    private void spoil(ObjectNode body, JsonPointer at, @Nullable String value) {
        var last = at.last();
        switch (body.at(at.head())) {
            case ArrayNode list when value != null -> list.set(last.getMatchingIndex(), JSON.readTree(named(value)));
            case ObjectNode object
            when value != null -> object.set(last.getMatchingProperty(), JSON.readTree(named(value)));
            case ObjectNode object -> object.remove(last.getMatchingProperty());
            case JsonNode other -> throw new IllegalArgumentException(at + " in " + other);
        }
    }

    private String path(String request) {
        return request.equals("pledges") || request.equals("transfers")
                ? "/api/" + request
                : "/api/pledges/" + names.get("pledge") + "/" + request;
    }

    private ObjectNode good(String request) {
        return (ObjectNode) JSON.readTree(named(GOOD.getOrDefault(request, "{}")));
    }

    private String named(String text) {
        var filled = text.replace("{new}", uuid());
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private String entered(String entries, String amount) {
        var body = good(entries);
        ((ObjectNode) body.path("amount")).put("amount", amount);
        made(path(entries), body);
        return body.path("id").asString();
    }

    private void made(String path, ObjectNode body) {
        var reply = http.post(path, body.toString());
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }
}
