package org.ctax.query.projection;

/**
 * Views that see all events in one order and so stand at one position.
 *
 * @param name the processing group that the handlers name
 * @param version of what the views keep; another one than they were built with rebuilds them
 * @param mending how a parked event is made good once the cause is mended
 */
public record ProjectionGroup(String name, int version, Mending mending) {
    /** Participants, themes, appeals, imports, exchange rates: what is looked up. */
    public static final String REGISTERS = "registers";

    /** Pledges, needs, activities, transfers, and every sum of them. */
    public static final String FUNDING = "funding";

    /** How a parked event is made good. */
    public enum Mending {
        /** What it changes depends on its own aggregate only, so it may come late. */
        RETRY,
        /** What it changes depends on what others did before it, so all is replayed in order. */
        REBUILD
    }
}
