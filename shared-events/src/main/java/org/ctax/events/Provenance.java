package org.ctax.events;

/**
 * Keys of the metadata that every event carries: who did it, for which participant, on which authority, from where.
 * All values are strings.
 */
public final class Provenance {
    /** Opaque id of the account that acted; never a name. */
    public static final String ACTOR = "actor";
    /** Id of the participant for which the account acted. */
    public static final String PARTICIPANT = "participant";
    /** Role on whose authority the account acted. */
    public static final String ROLE = "role";
    /** From where: {@code screen}, {@code api}, {@code import:FILE:ROW}, {@code demonstration}. */
    public static final String SOURCE = "source";
    /** Id shared by everything that one request caused. */
    public static final String CORRELATION = "correlationId";
    /** Id of the message that caused this one. */
    public static final String CAUSATION = "causationId";

    private Provenance() {}
}
