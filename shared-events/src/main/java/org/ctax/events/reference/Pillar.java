package org.ctax.events.reference;

/** The four pillars of the United Nations Global Counter-Terrorism Strategy (General Assembly resolution 60/288). */
public enum Pillar {
    /** Conditions conducive to the spread of terrorism. */
    I,
    /** Preventing and combating terrorism. */
    II,
    /** Capacity of States, and the role of the United Nations system. */
    III,
    /** Human rights for all and the rule of law. */
    IV
}
