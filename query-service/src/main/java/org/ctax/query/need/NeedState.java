package org.ctax.query.need;

/** How a need stands. */
enum NeedState {
    OPEN,
    MET,
    WITHDRAWN
}
