package org.ctax.events.need;

/** How pressing a need is. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
