package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import org.ctax.events.fts.PlanTotals;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through a JSON document to the lists that hold rows, in the root or in its {@code data}, and past the rest. */
final class JsonSections {
    /** Lists of rows, the one to read before the others first. */
    enum Section {
        FLOWS,
        PLANS,
        REQUIREMENTS
    }

    /** Gets what the walk meets. */
    interface Sink {
        /** Standing on the first token of a row; must leave the parser on its last. */
        void element(Section section, JsonParser json);

        default void section(Section section) {}

        default void plan(String id) {}

        default void totals(PlanTotals totals) {}
    }

    private final JsonParser json;
    private final Sink sink;

    private JsonSections(JsonParser json, Sink sink) {
        this.json = json;
        this.sink = sink;
    }

    static void walk(JsonParser json, Sink sink) throws FileRefused {
        var walk = new JsonSections(json, sink);
        var first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            walk.rows(Section.FLOWS);
        } else if (first == JsonToken.START_OBJECT) {
            walk.object(true);
        } else {
            throw new FileRefused("UNKNOWN_CONTENT", "The file holds neither an object nor a list.");
        }
        if (json.nextToken() != null) {
            throw new FileRefused("MALFORMED_JSON", "Something follows after the end of the JSON document.");
        }
    }

    private void object(boolean root) throws FileRefused {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "data" -> data(root, token);
                case "flows" -> list(Section.FLOWS, token);
                case "plans" -> list(Section.PLANS, token);
                case "requirements" -> requirements(token);
                case "planId" -> plan(token);
                default -> json.skipChildren();
            }
        }
    }

    private void data(boolean root, JsonToken token) throws FileRefused {
        if (root && token == JsonToken.START_OBJECT) {
            object(false);
        } else if (root && token == JsonToken.START_ARRAY) {
            rows(Section.FLOWS);
        } else {
            json.skipChildren();
        }
    }

    private void list(Section section, JsonToken token) throws FileRefused {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new FileRefused(
                    "UNKNOWN_CONTENT", section.name().toLowerCase(java.util.Locale.ROOT) + " is not a list.");
        }
        rows(section);
    }

    private void rows(Section section) {
        sink.section(section);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            sink.element(section, json);
        }
    }

    private void plan(JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            sink.plan(json.getString().strip());
        } else {
            json.skipChildren();
        }
    }

    private void requirements(JsonToken token) throws FileRefused {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        @Nullable BigDecimal original = null;
        @Nullable BigDecimal revised = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "objects" -> list(Section.REQUIREMENTS, value);
                case "totalOrigReqs" -> original = number(value);
                case "totalRevisedReqs" -> revised = number(value);
                default -> json.skipChildren();
            }
        }
        sink.totals(new PlanTotals(original, revised));
    }

    private @Nullable BigDecimal number(JsonToken token) throws FileRefused {
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            try {
                return Figures.dollars("total", Figures.inRange("total", json.getDecimalValue()));
            } catch (RowRefused e) {
                throw new FileRefused("INVALID_TOTAL", "The total of the requirements is no amount: " + e.getMessage());
            }
        }
        json.skipChildren();
        return null;
    }
}
