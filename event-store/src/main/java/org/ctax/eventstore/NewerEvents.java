package org.ctax.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Events that only a newer release can read: of a type that is not known here, or of a later revision. Whoever decides or
 * computes by the events of an aggregate must not go past one as if it had not happened.
 */
public final class NewerEvents {
    private NewerEvents() {}

    /** Whether this release cannot read the event; it is then only passed on as it is. */
    public static boolean isOne(EventMessage<?> event) {
        return UnknownSerializedType.class.equals(event.getPayloadType());
    }

    /** What to tell whoever met one. */
    public static String sentence(EventMessage<?> event) {
        var type = event.getPayload() instanceof UnknownSerializedType unknown ? unknown.serializedType() : null;
        return "Event " + event.getIdentifier() + (type == null ? "" : " (" + name(type) + ")")
                + " was written by a newer release, and cannot be read by this one";
    }

    private static String name(SerializedType type) {
        return type.getRevision() == null ? type.getName() : type.getName() + " " + type.getRevision();
    }

    /** Whether a stored revision is later than the one known here; both are whole numbers, or absent. */
    static boolean isLater(SerializedType stored, String known) {
        try {
            return stored.getRevision() != null && Integer.parseInt(stored.getRevision()) > Integer.parseInt(known);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
