package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.BadInput.body;
import static org.ctax.command.BadInput.bytes;
import static org.ctax.command.BadInput.field;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer says what is wrong with it, and nothing is written. */
@WithHttp
class BadInputTest {
    private static final String PARTICIPANT = """
            {"id":"{new}","code":"{new}","name":"Norway","kind":"DONOR","country":"NOR"}""";
    private static final String NAME = """
            {"name":"Norway","from":"2020-01-01"}""";
    private static final String THEME = """
            {"code":"{new}","framework":"FTS","name":"Health"}""";
    private static final String APPEAL = """
            {"id":"{new}","code":"{new}","name":"Afghanistan","year":2020,"start":"2020-01-01","end":"2020-12-31",
             "countries":["AFG"]}""";
    private static final String NEED = """
            {"id":"{new}","country":"AFG","theme":"CT-03","title":"A law","priority":"HIGH",
             "required":{"amount":"1000.00","currency":"USD"},"valueDate":"2020-01-01"}""";
    private static final String REQUIREMENT = """
            {"id":"{new}","required":{"amount":"1000.00","currency":"USD"},"reason":"A visit","valueDate":"2020-01-01"}""";
    private static final String ORIGINAL = """
            {"id":"{new}","original":{"amount":"1000.00","currency":"USD"},"reason":"A digit","valueDate":"2020-01-01"}""";
    private static final String CLOSING = """
            {"id":"{new}","outcome":"MET","reason":"Done","valueDate":"2020-02-01"}""";
    private static final String REOPENING = """
            {"id":"{new}","reason":"Undone","valueDate":"2020-02-01"}""";
    private static final String ACTIVITY = """
            {"id":"{new}","state":"PLANNED","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03",
             "countries":[{"country":"AFG"}],"lead":"{participant}","valueDate":"2020-01-01"}""";
    private static final String PLAN = """
            {"id":"{new}","title":"Workshop","kind":"NATIONAL_WORKSHOP","theme":"CT-03","lead":"{participant}",
             "valueDate":"2020-01-01"}""";
    private static final String START = """
            {"id":"{new}","valueDate":"2020-01-01"}""";
    private static final String POSTPONEMENT = """
            {"id":"{new}","reason":"Elections","newStart":"2020-06-01","newEnd":"2020-06-02","valueDate":"2020-01-01"}""";
    private static final String COMPLETION = """
            {"id":"{new}","officialsTrained":3,"valueDate":"2020-01-01"}""";

    private static final Map<String, UUID> THERE = new HashMap<>();

    @Autowired
    Http http;

    @BeforeEach
    void what_there_is() {
        if (THERE.isEmpty()) {
            THERE.put("participant", made("/api/participants", PARTICIPANT));
            THERE.put("appeal", made("/api/appeals", APPEAL));
            THERE.put("need", made("/api/needs", NEED));
            THERE.put("activity", made("/api/activities", ACTIVITY));
            THERE.put("closedNeed", made("/api/needs", NEED));
            THERE.put("requestedActivity", made("/api/activities", ACTIVITY.replace("PLANNED", "REQUESTED")));
            made("/api/needs/" + THERE.get("closedNeed") + "/closings", CLOSING);
        }
    }

    private UUID made(String path, String sound) {
        var body = sound;
        while (body.contains("{new}")) {
            body = body.replaceFirst("\\{new}", Http.uuid());
        }
        body = body.replace("{participant}", String.valueOf(THERE.get("participant")));
        var reply = http.post(path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return UUID.fromString(reply.body().path("id").asString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "bodies",
        "participants",
        "themes",
        "appeals",
        "needs",
        "changesOfNeeds",
        "activities",
        "changesOfActivities"
    })
    void it_is_refused_and_nothing_is_written(BadInput input) {
        input.check(http, THERE);
    }

    static Stream<BadInput> bodies() {
        var needs = "/api/needs";
        return Stream.of(
                body("no body", needs, "", 400, "MALFORMED_BODY", null),
                body("null", needs, "null", 400, "MALFORMED_BODY", null),
                body("an empty object", needs, "{}", 400, "MISSING_FIELD", "id"),
                body("a list", needs, "[]", 400, "INVALID_FIELD", null),
                body("a text", needs, "\"need\"", 400, "INVALID_FIELD", null),
                body("a number", needs, "17", 400, "INVALID_FIELD", null),
                body("half an object", needs, "{\"id\":", 400, "MALFORMED_JSON", null),
                body("a comma too much", needs, "{\"title\":\"A\",}", 400, "MALFORMED_JSON", null),
                body("single quotes", needs, "{'title':'A'}", 400, "MALFORMED_JSON", null),
                body("two objects", needs, "{} {}", 400, "INVALID_FIELD", null),
                body("not a number", needs, "{\"required\":NaN}", 400, "MALFORMED_JSON", null),
                body("a field twice", needs, "{\"title\":\"A\",\"title\":\"B\"}", 400, "MALFORMED_JSON", null),
                body("XML", needs, "<need/>", 400, "MALFORMED_JSON", null),
                body("deep nesting", needs, "{\"appeal\":" + "[".repeat(5_000), 400, "INVALID_FIELD", "appeal"),
                bytes(
                        "bytes that are no UTF-8",
                        needs,
                        new byte[] {'{', '"', (byte) 0xC3, '"'},
                        400,
                        "MALFORMED_JSON",
                        null),
                bytes("ten million bytes", needs, new byte[10_000_000], 413, "BODY_TOO_LARGE", null),
                body("JSON called text", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "text/plain"),
                body("JSON called a form", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "application/x-www-form-urlencoded"),
                body("no media type", needs, NEED, 415, "UNSUPPORTED_MEDIA_TYPE", null)
                        .with("Content-Type", "nonsense"),
                body("a participant that is no UUID", needs, NEED, 400, "INVALID_HEADER", "CTAX-Participant")
                        .with("CTAX-Participant", "Norway"),
                body("a source that is not one word", needs, NEED, 400, "INVALID_HEADER", "CTAX-Source")
                        .with("CTAX-Source", "import:a.csv:1"),
                body("a version that is none", needs, NEED, 400, "INVALID_HEADER", "If-Match")
                        .with("If-Match", "latest"),
                body("a version of what is not there", needs, NEED, 412, "STALE_VERSION", "If-Match")
                        .with("If-Match", "\"7\""),
                body("an address that is none", "/api/nothing", NEED, 404, "NOT_FOUND", null),
                body("an id that is no UUID", "/api/needs/17/closings", CLOSING, 400, "INVALID_PARAMETER", "id"));
    }

    static Stream<BadInput> participants() {
        var path = "/api/participants";
        var names = "/api/participants/{participant}/names";
        return Stream.of(
                field(path, PARTICIPANT, "id", null, 400, "MISSING_FIELD"),
                field(path, PARTICIPANT, "id", "\"17\"", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "id", "17", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "id", "\"{participant}\"", 409, "ID_TAKEN"),
                field(path, PARTICIPANT, "id", "\"{need}\"", 409, "ID_TAKEN"),
                field(path, PARTICIPANT, "code", null, 400, "MISSING_FIELD"),
                field(path, PARTICIPANT, "code", "\"\"", 422, "INVALID_CODE"),
                field(path, PARTICIPANT, "code", "\"two words\"", 422, "INVALID_CODE"),
                field(path, PARTICIPANT, "code", "\"" + "A".repeat(61) + "\"", 422, "INVALID_CODE"),
                field(path, PARTICIPANT, "code", "7", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "name", null, 400, "MISSING_FIELD"),
                field(path, PARTICIPANT, "name", "\"  \\t \"", 400, "MISSING_FIELD"),
                field(path, PARTICIPANT, "name", "\"" + "x".repeat(501) + "\"", 422, "TEXT_TOO_LONG"),
                field(path, PARTICIPANT, "name", "\"a\\u0000b\"", 422, "INVALID_TEXT"),
                field(path, PARTICIPANT, "name", "{}", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "kind", null, 400, "MISSING_FIELD"),
                field(path, PARTICIPANT, "kind", "\"FRIEND\"", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "kind", "0", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "country", "\"Norway\"", 422, "UNKNOWN_COUNTRY"),
                field(path, PARTICIPANT, "country", "\"nor\"", 422, "UNKNOWN_COUNTRY"),
                field(path, PARTICIPANT, "colour", "\"blue\"", 400, "UNKNOWN_FIELD"),
                field(path, PARTICIPANT, "visibility", "\"PUBLIC\"", 400, "INVALID_FIELD"),
                field(path, PARTICIPANT, "visibility", "{}", 400, "MISSING_FIELD", "visibility.level"),
                field(
                        path,
                        PARTICIPANT,
                        "visibility",
                        "{\"level\":\"SECRET\"}",
                        400,
                        "INVALID_FIELD",
                        "visibility.level"),
                field(
                        path,
                        PARTICIPANT,
                        "visibility",
                        "{\"level\":\"PUBLIC\",\"participants\":[\"{participant}\"]}",
                        422,
                        "INVALID_VISIBILITY",
                        "visibility.participants"),
                field(names, NAME, "name", null, 400, "MISSING_FIELD"),
                field(names, NAME, "from", null, 400, "MISSING_FIELD"),
                field(names, NAME, "from", "\"2020-02-30\"", 400, "INVALID_FIELD"),
                field(names, NAME, "from", "\"01.02.2020\"", 400, "INVALID_FIELD"),
                field(names, NAME, "from", "[2020,1,1]", 400, "INVALID_FIELD"),
                field(names, NAME, "from", "\"2500-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                field(names, NAME, "from", "\"1944-12-31\"", 422, "DATE_OUT_OF_RANGE"),
                field("/api/participants/{new}/names", NAME, "name", "\"N\"", 404, "UNKNOWN_PARTICIPANT", "id"),
                field("/api/participants/{need}/names", NAME, "name", "\"N\"", 404, "UNKNOWN_PARTICIPANT", "id"),
                field(names, NAME, "name", "\"Another\"", 412, "STALE_VERSION", "If-Match")
                        .with("If-Match", "\"99\""));
    }

    static Stream<BadInput> themes() {
        var path = "/api/themes";
        return Stream.of(
                field(path, THEME, "code", null, 400, "MISSING_FIELD"),
                field(path, THEME, "code", "\"CT-01\"", 409, "CODE_TAKEN"),
                field(path, THEME, "code", "\"ct-01\"", 409, "CODE_TAKEN"),
                field(path, THEME, "framework", null, 400, "MISSING_FIELD"),
                field(path, THEME, "framework", "\"a/b\"", 422, "INVALID_CODE"),
                field(path, THEME, "pillar", "\"V\"", 400, "INVALID_FIELD"),
                field(path, THEME, "name", null, 400, "MISSING_FIELD"));
    }

    static Stream<BadInput> appeals() {
        var path = "/api/appeals";
        return Stream.of(
                field(path, APPEAL, "id", null, 400, "MISSING_FIELD"),
                field(path, APPEAL, "code", "\"-\"", 422, "INVALID_CODE"),
                field(path, APPEAL, "year", null, 400, "MISSING_FIELD"),
                field(path, APPEAL, "year", "20", 422, "YEAR_OUT_OF_RANGE"),
                field(path, APPEAL, "year", "2020.5", 400, "INVALID_FIELD"),
                field(path, APPEAL, "year", "\"2020\"", 400, "INVALID_FIELD"),
                field(path, APPEAL, "year", "99999999999", 400, "INVALID_FIELD"),
                field(path, APPEAL, "end", "\"2019-12-31\"", 422, "ENDS_BEFORE_START"),
                field(path, APPEAL, "end", "\"9999-12-31\"", 422, "DATE_OUT_OF_RANGE"),
                field(path, APPEAL, "countries", "[\"AFG\",\"XXX\"]", 422, "UNKNOWN_COUNTRY", "countries[1]"),
                field(path, APPEAL, "countries", "[\"AFG\",\"AFG\"]", 422, "TWICE_IN_LIST"),
                field(path, APPEAL, "countries", "[\"AFG\",null]", 400, "MISSING_FIELD", "countries[1]"),
                field(path, APPEAL, "countries", "\"AFG\"", 400, "INVALID_FIELD"),
                field(path, APPEAL, "countries", list("\"AFG\"", 501), 422, "LIST_TOO_LONG"),
                field("/api/appeals/{new}/revisions", "{}", "name", "\"A\"", 404, "UNKNOWN_APPEAL", "id"),
                field("/api/appeals/{appeal}/revisions", "{}", "name", null, 400, "MISSING_FIELD"));
    }

    static Stream<BadInput> needs() {
        var path = "/api/needs";
        return Stream.of(
                field(path, NEED, "country", null, 400, "MISSING_FIELD"),
                field(path, NEED, "country", "\"XYZ\"", 422, "UNKNOWN_COUNTRY"),
                field(path, NEED, "theme", null, 400, "MISSING_FIELD"),
                field(path, NEED, "theme", "\"CT-99\"", 422, "UNKNOWN_THEME"),
                field(path, NEED, "theme", "\"ct-03\"", 422, "UNKNOWN_THEME"),
                field(path, NEED, "appeal", "\"{new}\"", 422, "UNKNOWN_APPEAL"),
                field(path, NEED, "appeal", "\"{participant}\"", 422, "UNKNOWN_APPEAL"),
                field(path, NEED, "title", null, 400, "MISSING_FIELD"),
                field(path, NEED, "description", "\"" + "x".repeat(4_001) + "\"", 422, "TEXT_TOO_LONG"),
                field(path, NEED, "priority", "\"URGENT\"", 400, "INVALID_FIELD"),
                field(path, NEED, "illustrative", "\"yes\"", 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("-1", "USD"), 422, "AMOUNT_NEGATIVE"),
                field(path, NEED, "required", money("1000000000000000", "USD"), 422, "AMOUNT_TOO_LARGE"),
                field(path, NEED, "required", money("1e39", "USD"), 422, "AMOUNT_TOO_LARGE"),
                field(path, NEED, "required", money("1e999999999", "USD"), 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("1".repeat(400), "USD"), 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("1,000.00", "USD"), 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("NaN", "USD"), 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("", "USD"), 400, "INVALID_FIELD"),
                field(path, NEED, "required", money("1.001", "USD"), 400, "WRONG_SCALE"),
                field(path, NEED, "required", money("1.5", "JPY"), 400, "WRONG_SCALE"),
                field(path, NEED, "required", money("1", "usd"), 400, "UNKNOWN_CURRENCY"),
                field(path, NEED, "required", money("1", "XQQ"), 400, "UNKNOWN_CURRENCY"),
                field(path, NEED, "required", money("1", ""), 400, "UNKNOWN_CURRENCY"),
                field(path, NEED, "required", "{\"amount\":\"1\"}", 400, "INVALID_FIELD"),
                field(path, NEED, "required", "{\"currency\":\"USD\"}", 400, "INVALID_FIELD"),
                field(
                        path,
                        NEED,
                        "required",
                        "{\"amount\":\"1\",\"currency\":\"USD\",\"rate\":1}",
                        400,
                        "INVALID_FIELD"),
                field(path, NEED, "required", "\"1 USD\"", 400, "INVALID_FIELD"),
                field(path, NEED, "required", "1000", 400, "INVALID_FIELD"),
                field(path, NEED, "valueDate", null, 400, "MISSING_FIELD"),
                field(path, NEED, "valueDate", "\"2999-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                field(path, NEED, "valueDate", "\"0001-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                field(path, NEED, "valueDate", "\"2020-01-01T00:00:00Z\"", 400, "INVALID_FIELD"),
                field(path, NEED, "valueDate", "\"+99999-01-01\"", 400, "INVALID_FIELD"),
                field(path, NEED, "valueDate", "20200101", 400, "INVALID_FIELD"));
    }

    static Stream<BadInput> changesOfNeeds() {
        var requirements = "/api/needs/{need}/requirements";
        var closings = "/api/needs/{need}/closings";
        return Stream.of(
                field(requirements, REQUIREMENT, "id", null, 400, "MISSING_FIELD"),
                field(requirements, REQUIREMENT, "id", "\"{need}\"", 409, "ID_TAKEN"),
                field(requirements, REQUIREMENT, "required", null, 400, "MISSING_FIELD"),
                field(requirements, REQUIREMENT, "required", money("1", "EUR"), 422, "WRONG_CURRENCY"),
                field(requirements, REQUIREMENT, "required", money("-0.01", "USD"), 422, "AMOUNT_NEGATIVE"),
                field(requirements, REQUIREMENT, "reason", null, 400, "MISSING_FIELD"),
                field(requirements, REQUIREMENT, "reason", "\"\"", 400, "MISSING_FIELD"),
                field(requirements, REQUIREMENT, "valueDate", "\"2999-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                body(
                        "a need that is closed",
                        "/api/needs/{closedNeed}/requirements",
                        REQUIREMENT,
                        409,
                        "NEED_CLOSED",
                        null),
                body(
                        "a need that is not there",
                        "/api/needs/{new}/requirements",
                        REQUIREMENT,
                        404,
                        "UNKNOWN_NEED",
                        "id"),
                body(
                        "a need that is an activity",
                        "/api/needs/{activity}/requirements",
                        REQUIREMENT,
                        404,
                        "UNKNOWN_NEED",
                        "id"),
                body("an old version", requirements, REQUIREMENT, 412, "STALE_VERSION", "If-Match")
                        .with("If-Match", "\"5\""),
                field("/api/needs/{need}/original-requirements", ORIGINAL, "original", null, 400, "MISSING_FIELD"),
                field(
                        "/api/needs/{need}/original-requirements",
                        ORIGINAL,
                        "original",
                        money("1", "CHF"),
                        422,
                        "WRONG_CURRENCY"),
                field(closings, CLOSING, "outcome", null, 400, "MISSING_FIELD"),
                field(closings, CLOSING, "outcome", "\"FORGOTTEN\"", 400, "INVALID_FIELD"),
                field(closings, CLOSING, "valueDate", "\"2019-12-31\"", 422, "DATE_OUT_OF_ORDER"),
                body("closed twice", "/api/needs/{closedNeed}/closings", CLOSING, 409, "NEED_CLOSED", null),
                body("open already", "/api/needs/{need}/reopenings", REOPENING, 409, "NEED_OPEN", null),
                field(
                        "/api/needs/{closedNeed}/reopenings",
                        REOPENING,
                        "valueDate",
                        "\"2020-01-31\"",
                        422,
                        "DATE_OUT_OF_ORDER"),
                field("/api/needs/{closedNeed}/reopenings", REOPENING, "reason", null, 400, "MISSING_FIELD"));
    }

    static Stream<BadInput> activities() {
        var path = "/api/activities";
        return Stream.of(
                field(path, ACTIVITY, "id", null, 400, "MISSING_FIELD"),
                field(path, ACTIVITY, "state", null, 400, "MISSING_FIELD"),
                field(path, ACTIVITY, "state", "\"COMPLETED\"", 400, "INVALID_FIELD"),
                field(path, ACTIVITY, "title", null, 400, "MISSING_FIELD"),
                field(path, ACTIVITY, "kind", "\"PARTY\"", 400, "INVALID_FIELD"),
                field(path, ACTIVITY, "theme", "\"XX-1\"", 422, "UNKNOWN_THEME"),
                field(path, ACTIVITY, "lead", null, 400, "MISSING_FIELD"),
                field(path, ACTIVITY, "lead", "\"{new}\"", 422, "UNKNOWN_PARTICIPANT"),
                field(path, ACTIVITY, "lead", "\"{need}\"", 422, "UNKNOWN_PARTICIPANT"),
                field(path, ACTIVITY, "supporting", "[\"{new}\"]", 422, "UNKNOWN_PARTICIPANT", "supporting[0]"),
                field(path, ACTIVITY, "supporting", "[\"{participant}\"]", 422, "TWICE_IN_LIST"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        "[{\"country\":\"XXX\"}]",
                        422,
                        "UNKNOWN_COUNTRY",
                        "countries[0].country"),
                field(path, ACTIVITY, "countries", shares("KEN", "60", "UGA", "50"), 422, "SHARES_NOT_WHOLE"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        shares("KEN", "99.999999", "UGA", "0"),
                        422,
                        "SHARE_OUT_OF_RANGE",
                        "countries[1].share"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        shares("KEN", "120", "UGA", "-20"),
                        422,
                        "SHARE_OUT_OF_RANGE",
                        "countries[0].share"),
                field(path, ACTIVITY, "countries", shares("KEN", "50", "KEN", "50"), 422, "TWICE_IN_LIST"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        "[{\"country\":\"KEN\",\"share\":\"50\"},{\"country\":\"UGA\"}]",
                        422,
                        "SHARES_INCOMPLETE"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        "[{\"share\":\"100\"}]",
                        400,
                        "MISSING_FIELD",
                        "countries[0].country"),
                field(
                        path,
                        ACTIVITY,
                        "countries",
                        shares("KEN", "half", "UGA", "half"),
                        400,
                        "INVALID_FIELD",
                        "countries[0].share"),
                field(
                        path,
                        ACTIVITY,
                        "needs",
                        "[{\"need\":\"{new}\",\"share\":\"10\"}]",
                        422,
                        "UNKNOWN_NEED",
                        "needs[0].need"),
                field(path, ACTIVITY, "needs", "[{\"need\":\"{need}\"}]", 400, "INVALID_FIELD", "needs[0]"),
                field(
                        path,
                        ACTIVITY,
                        "needs",
                        "[{\"need\":\"{need}\",\"share\":\"101\"}]",
                        422,
                        "SHARE_OUT_OF_RANGE",
                        "needs[0].share"),
                field(
                        path,
                        ACTIVITY,
                        "needs",
                        "[{\"need\":\"{closedNeed}\",\"share\":\"10\"}]",
                        409,
                        "NEED_CLOSED",
                        "needs[0].need"),
                field(
                        path,
                        ACTIVITY,
                        "needs",
                        "[{\"need\":\"{need}\",\"share\":\"60\"},{\"need\":\"{closedNeed}\",\"share\":\"60\"}]",
                        422,
                        "SHARES_OVER_WHOLE"),
                field(path, ACTIVITY, "budget", money("0", "USD"), 422, "AMOUNT_NOT_POSITIVE"),
                field(path, ACTIVITY, "start", "\"2200-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                field(
                        path,
                        ACTIVITY.replace("\"valueDate\"", "\"start\":\"2020-05-01\",\"valueDate\""),
                        "end",
                        "\"2020-04-30\"",
                        422,
                        "ENDS_BEFORE_START"),
                field(path, ACTIVITY, "valueDate", "\"2999-01-01\"", 422, "DATE_OUT_OF_RANGE"));
    }

    static Stream<BadInput> changesOfActivities() {
        var activity = "/api/activities/{activity}";
        return Stream.of(
                field(activity + "/plans", PLAN, "title", null, 400, "MISSING_FIELD"),
                field(activity + "/plans", PLAN, "state", "\"PLANNED\"", 400, "UNKNOWN_FIELD"),
                field(activity + "/starts", START, "id", null, 400, "MISSING_FIELD"),
                field(activity + "/starts", START, "valueDate", "\"2999-01-01\"", 422, "DATE_OUT_OF_RANGE"),
                body(
                        "started before it is planned",
                        "/api/activities/{requestedActivity}/starts",
                        START,
                        409,
                        "ACTIVITY_REQUESTED",
                        null),
                body(
                        "completed before it is planned",
                        "/api/activities/{requestedActivity}/completions",
                        COMPLETION,
                        409,
                        "ACTIVITY_REQUESTED",
                        null),
                field(activity + "/postponements", POSTPONEMENT, "reason", null, 400, "MISSING_FIELD"),
                field(activity + "/postponements", POSTPONEMENT, "newEnd", "\"2020-05-01\"", 422, "ENDS_BEFORE_START"),
                field(
                        activity + "/postponements",
                        POSTPONEMENT,
                        "newStart",
                        "\"2200-05-01\"",
                        422,
                        "DATE_OUT_OF_RANGE"),
                field(activity + "/completions", COMPLETION, "officialsTrained", null, 400, "MISSING_FIELD"),
                field(activity + "/completions", COMPLETION, "officialsTrained", "-1", 422, "NUMBER_OUT_OF_RANGE"),
                field(activity + "/completions", COMPLETION, "officialsTrained", "3000000000", 400, "INVALID_FIELD"),
                field(
                        activity + "/completions",
                        COMPLETION,
                        "attendance",
                        "[{\"participants\":0}]",
                        422,
                        "NUMBER_OUT_OF_RANGE",
                        "attendance[0].participants"),
                field(
                        activity + "/completions",
                        COMPLETION,
                        "attendance",
                        "[{\"function\":\"judge\"}]",
                        400,
                        "INVALID_FIELD",
                        "attendance[0].participants"),
                field(
                        activity + "/completions",
                        COMPLETION,
                        "documents",
                        "[\"\"]",
                        400,
                        "MISSING_FIELD",
                        "documents[0]"),
                field(activity + "/cancellations", REOPENING, "reason", null, 400, "MISSING_FIELD"),
                body(
                        "an activity that is not there",
                        "/api/activities/{new}/starts",
                        START,
                        404,
                        "UNKNOWN_ACTIVITY",
                        "id"));
    }

    private static String money(String amount, String currency) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";
    }

    private static String shares(String one, String share, String other, String otherShare) {
        return "[{\"country\":\"%s\",\"share\":\"%s\"},{\"country\":\"%s\",\"share\":\"%s\"}]"
                .formatted(one, share, other, otherShare);
    }

    private static String list(String member, int times) {
        return "[" + (member + ",").repeat(times - 1) + member + "]";
    }

    @Test
    void what_breaks_off_is_not_written() throws IOException {
        var head = http.head();
        var answer = raw("POST /api/needs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 5000\r\nConnection: close\r\n\r\n" + NEED.replace("{new}", Http.uuid()));

        assertThat(answer).doesNotContain("201", "500");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_table_that_breaks_off_is_not_taken_over() throws IOException {
        var head = http.head();
        var answer = raw(
                "POST /api/exchange-rates HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                        + "Content-Length: 5000\r\nConnection: close\r\n\r\ndate,from,to,rate,source\n2020-01-31,SEK,NOK,1,UN\n");

        assertThat(answer).doesNotContain("201", "500");
        assertThat(http.head()).isEqualTo(head);
    }

    @Test
    void a_body_without_a_length_is_counted_as_it_comes() {
        var head = http.head();
        var reply = http.send(http.request("/api/needs")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                        ("\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8))))
                .build());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(http.head()).isEqualTo(head);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_file_that_is_no_table_of_rates_is_refused_as_a_whole(BadInput input) {
        input.check(http, THERE);
    }

    static Stream<BadInput> tables() {
        var path = "/api/exchange-rates";
        var names = "date,from,to,rate,source\n";
        return Stream.of(
                        body("an empty table", path, "", 400, "EMPTY_FILE", "file"),
                        body("no such column", path, "date,from,to,rate\n", 400, "MISSING_COLUMN", "source"),
                        body("a column twice", path, "date,date,from,to,rate,source\n", 400, "MALFORMED_CSV", "file"),
                        body("an open quote", path, names + "\"2020-01-31,EUR\n", 400, "MALFORMED_CSV", "file"),
                        bytes(
                                "bytes that are no UTF-8",
                                path,
                                (names + "\u00ff").getBytes(StandardCharsets.ISO_8859_1),
                                400,
                                "MALFORMED_CSV",
                                "file"),
                        bytes(
                                "bytes of a picture",
                                path,
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2},
                                400,
                                "MALFORMED_CSV",
                                "file"),
                        body("an id that is none", path + "?id=7", names, 400, "INVALID_PARAMETER", "id"))
                .map(input -> input.with("Content-Type", "text/csv"));
    }

    @Test
    void an_upload_without_its_file_is_refused() {
        BadInput.body("no file", "/api/exchange-rates", "--b--\r\n", 400, "MISSING_FIELD", "file")
                .with("Content-Type", "multipart/form-data; boundary=b")
                .check(http, THERE);
        BadInput.body("half a form", "/api/exchange-rates", "--b\r\nContent-Disp", 400, "MALFORMED_UPLOAD", null)
                .with("Content-Type", "multipart/form-data; boundary=b")
                .check(http, THERE);
    }

    @Test
    void a_method_that_is_not_possible_is_refused() {
        var reply = http.send(http.request("/api/needs").DELETE().build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
    }

    /** Sends, then says nothing more, and reads what comes. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", http.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
