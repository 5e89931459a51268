package org.ctax.command;

import static org.ctax.command.BadInput.body;
import static org.ctax.command.BadInput.field;
import static org.ctax.command.Sound.ACTIVITY;
import static org.ctax.command.Sound.COMPLETION;
import static org.ctax.command.Sound.PLAN;
import static org.ctax.command.Sound.POSTPONEMENT;
import static org.ctax.command.Sound.REOPENING;
import static org.ctax.command.Sound.START;
import static org.ctax.command.Sound.money;
import static org.ctax.command.Sound.shares;

import java.util.stream.Stream;

/** What may be wrong with activities. */
final class BadActivities {
    private BadActivities() {}

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
}
