package org.ctax.standalone.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to the API.
 *
 * @param what it records, in the plural
 * @param key what the record is called in the files
 * @param day on which it happened
 * @param participant for which it is entered, and whose record it then is
 */
record Request(
        String what,
        String key,
        LocalDate day,
        String path,
        String mediaType,
        byte[] body,
        @Nullable UUID participant) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Request json(String what, String key, LocalDate day, String path, Fields fields) {
        return new Request(what, key, day, path, "application/json", JSON.writeValueAsBytes(fields.values), null);
    }

    static Request csv(String what, String key, LocalDate day, String path, byte[] table) {
        return new Request(what, key, day, path, "text/csv", table, null);
    }

    /** The same, entered for the participant of this code. */
    Request enteredFor(String code) {
        return new Request(what, key, day, path, mediaType, body, Ids.participant(code));
    }

    /** The members of a request; what is not known is left out. */
    static final class Fields {
        private final Map<String, Object> values = new LinkedHashMap<>();

        static Fields of(UUID id) {
            return new Fields().with("id", id);
        }

        static Fields nested() {
            return new Fields();
        }

        Fields with(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, value instanceof Fields nested ? nested.values : value);
            }
            return this;
        }
    }
}
