package org.ctax.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ctax.events.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, for whom, on which authority and from where; a controller takes it as a parameter.
 *
 * @param actor opaque id of the account
 * @param role the name of its {@link org.ctax.web.access.Role}
 * @param participant for which it acts; absent where it acts for none
 * @param ifMatch the version of the record on which the caller acts; absent where it does not say
 */
public record Caller(
        String actor,
        String role,
        @Nullable UUID participant,
        String source,
        String correlationId,
        @Nullable Long ifMatch) {

    /** Where it is sent from, where nothing is said of it. */
    public static final String API = "api";

    /** The same caller from a place within what it sent, such as {@code import:FILE:ROW}. */
    public Caller from(String place) {
        return new Caller(actor, role, participant, place, correlationId, null);
    }

    /** As the metadata that the events will carry. */
    public Map<String, String> provenance() {
        var provenance = new LinkedHashMap<String, String>();
        provenance.put(Provenance.ACTOR, actor);
        provenance.put(Provenance.ROLE, role);
        provenance.put(Provenance.SOURCE, source);
        provenance.put(Provenance.CORRELATION, correlationId);
        if (participant != null) {
            provenance.put(Provenance.PARTICIPANT, participant.toString());
        }
        return provenance;
    }
}
