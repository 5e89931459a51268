package org.ctax.events.pledge;

/** How far a promise has come; each stage includes the ones after it. */
public enum Stage {
    PLEDGED,
    COMMITTED,
    RECEIVED
}
