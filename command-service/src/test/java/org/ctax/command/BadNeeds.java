package org.ctax.command;

import static org.ctax.command.BadInput.body;
import static org.ctax.command.BadInput.field;
import static org.ctax.command.Sound.CLOSING;
import static org.ctax.command.Sound.NEED;
import static org.ctax.command.Sound.ORIGINAL;
import static org.ctax.command.Sound.REOPENING;
import static org.ctax.command.Sound.REQUIREMENT;
import static org.ctax.command.Sound.money;

import java.util.stream.Stream;

/** What may be wrong with needs. */
final class BadNeeds {
    private BadNeeds() {}

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
}
