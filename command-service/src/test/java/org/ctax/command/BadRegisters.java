package org.ctax.command;

import static org.ctax.command.BadInput.field;
import static org.ctax.command.Sound.APPEAL;
import static org.ctax.command.Sound.NAME;
import static org.ctax.command.Sound.PARTICIPANT;
import static org.ctax.command.Sound.THEME;
import static org.ctax.command.Sound.list;

import java.util.stream.Stream;

/** What may be wrong with participants, themes and appeals. */
final class BadRegisters {
    private BadRegisters() {}

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
}
