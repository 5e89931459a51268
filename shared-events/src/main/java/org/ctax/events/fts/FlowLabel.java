package org.ctax.events.fts;

/**
 * How a search (for a country, a plan, a year) sees a flow. Another search may see the same flow otherwise.
 *
 * @param boundary whether it enters what was searched for, stays in it or leaves it
 * @param shared true where it is shared with something outside: another country, another year
 */
public record FlowLabel(Boundary boundary, boolean shared) {
    /** Against what was searched for. */
    public enum Boundary {
        INCOMING,
        INTERNAL,
        OUTGOING
    }
}
