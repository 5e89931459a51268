package org.ctax.query.funding;

/** How an amount was converted to the display currency. */
enum Basis {
    /** It is in the display currency. */
    SAME,
    /** The reporter stated what it was worth. */
    STATED,
    /** By the rate that was given with the entry. */
    GIVEN,
    /** By the table's rate on the value date, as it was known. */
    TABLE,
    /** Nobody knows a rate: its own amount is shown, and it is missing from the converted sum. */
    NO_RATE
}
