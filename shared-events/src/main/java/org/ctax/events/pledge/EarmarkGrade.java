package org.ctax.events.pledge;

/** How far a donor says what its money is for: the four grades that the field knows. */
public enum EarmarkGrade {
    UNEARMARKED,
    /** For a pillar, themes or a region. */
    SOFTLY_EARMARKED,
    /** For countries. */
    EARMARKED,
    /** For one activity. */
    TIGHTLY_EARMARKED
}
