package org.ctax.events.fts;

import java.util.List;

/**
 * Something that FTS knows by an id.
 *
 * @param id of FTS, unique among its kind
 * @param name in English
 * @param single true where the flow is for this one alone
 * @param types of an organization, such as {@code Government}
 */
public record FtsObject(String id, String name, boolean single, List<String> types) {
    /** Takes a copy; {@code null} types are none. */
    public FtsObject {
        types = types == null ? List.of() : List.copyOf(types);
    }
}
