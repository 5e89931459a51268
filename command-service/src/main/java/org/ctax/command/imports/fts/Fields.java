package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, of the types that they must have. */
record Fields(JsonNode object, String path) {
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_MEMBERS = 1000;

    static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw RowRefused.invalid(path.isEmpty() ? "row" : path, "is not an object");
        }
        return new Fields(node, path);
    }

    private @Nullable JsonNode value(String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String named(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** An id: FTS writes the same ones as numbers here and as strings there. */
    @Nullable
    String id(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        var id = value.isIntegralNumber()
                ? value.bigIntegerValue().toString()
                : value.isString() ? value.stringValue().strip() : "";
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw RowRefused.invalid(named(name), "is not an id");
        }
        return id;
    }

    String requiredId(String name) {
        return required(name, id(name));
    }

    @Nullable
    String text(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw RowRefused.invalid(named(name), "is not a text");
        }
        var text = value.stringValue().strip();
        return text.isEmpty() ? null : text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    String requiredText(String name) {
        return required(name, text(name));
    }

    @Nullable
    BigDecimal number(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw RowRefused.invalid(named(name), "is not a number");
        }
        return Figures.inRange(named(name), value.decimalValue());
    }

    BigDecimal requiredNumber(String name) {
        return required(name, number(name));
    }

    @Nullable
    Boolean flag(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw RowRefused.invalid(named(name), "is neither true nor false");
        }
        return value.booleanValue();
    }

    List<String> texts(String name) {
        return members(name).stream()
                .map(one -> {
                    if (!one.isString()) {
                        throw RowRefused.invalid(named(name), "is not a list of texts");
                    }
                    return one.stringValue();
                })
                .toList();
    }

    List<Fields> objects(String name) {
        var found = new ArrayList<Fields>();
        for (var one : members(name)) {
            found.add(Fields.of(one, named(name) + "[" + found.size() + "]"));
        }
        return found;
    }

    private List<JsonNode> members(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw RowRefused.invalid(named(name), "is not a list");
        }
        if (value.size() > MOST_MEMBERS) {
            throw RowRefused.invalid(named(name), "has more than " + MOST_MEMBERS + " members");
        }
        return List.copyOf(value.values());
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw RowRefused.missing(named(name));
        }
        return value;
    }
}
