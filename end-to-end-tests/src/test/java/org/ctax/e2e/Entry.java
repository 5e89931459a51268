package org.ctax.e2e;

import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a clerk sends, and how it is found again.
 *
 * @param id of the request; every event that it causes carries it
 * @param page that shows what came of it
 * @param trace how it shows there
 * @param times how often: as many events as it makes
 * @param contested true where others may have changed the record first, so that it may be refused
 */
record Entry(
        String id, String address, String type, String body, String page, Trace trace, int times, boolean contested) {
    private static final String JSON = "application/json";

    /** A new record, such as a need. The fields are those beside its id, as JSON. */
    static Entry ofRecord(String plural, String id, String fields) {
        var page = "/api/" + plural + "/" + id;
        return new Entry(id, "/api/" + plural, JSON, json(id, fields), page, Trace.HISTORY, 1, false);
    }

    /** An entry in a record, such as a closing of a need. */
    static Entry in(String plural, String record, String entries, String id, String fields) {
        var page = "/api/" + plural + "/" + record;
        return new Entry(id, page + "/" + entries, JSON, json(id, fields), page, Trace.HISTORY, 1, false);
    }

    static Entry ofRate(String id, String row) {
        var file = "date,from,to,rate,source\n" + row + "," + id + "\n";
        var page = "/api/exchange-rates?source=" + id;
        return new Entry(id, "/api/exchange-rates?id=" + id, "text/csv", file, page, Trace.SOURCE, 1, false);
    }

    Entry making(int events) {
        return new Entry(id, address, type, body, page, trace, events, contested);
    }

    Entry shownAs(Trace other) {
        return new Entry(id, address, type, body, page, other, times, contested);
    }

    Entry whereOthersWrite() {
        return new Entry(id, address, type, body, page, trace, times, true);
    }

    /** An import that broke off is finished when it is sent again, and that is no repeat. */
    boolean isImported() {
        return trace == Trace.SOURCE;
    }

    int foundIn(JsonNode shown) {
        return trace.count(shown, id);
    }

    private static String json(String id, String fields) {
        return "{\"id\":\"" + id + "\"," + fields + "}";
    }

    /** Where the id of a request stands in what is shown. */
    enum Trace {
        /** An event of the record's history says which request caused it. */
        HISTORY,
        /** A clerk gives a participant names that end with the id. */
        NAME,
        /** A clerk names the id as the source of a rate. */
        SOURCE;

        private int count(JsonNode shown, String id) {
            return switch (this) {
                case HISTORY ->
                    count(
                            shown.path("history"),
                            event -> event.path("by").path("correlationId").asString(""),
                            id);
                case NAME ->
                    count(shown.path("names"), name -> name.path("name").asString(""), id);
                case SOURCE ->
                    count(shown.path("items"), rate -> rate.path("source").asString(""), id);
            };
        }

        private static int count(JsonNode members, Function<JsonNode, String> text, String id) {
            return (int) StreamSupport.stream(members.spliterator(), false)
                    .filter(member -> text.apply(member).endsWith(id))
                    .count();
        }
    }
}
