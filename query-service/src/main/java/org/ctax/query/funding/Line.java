package org.ctax.query.funding;

import java.time.LocalDate;

/** By how much an event changed a sum, from a day on. */
record Line(LocalDate day, Statement.Key key, Worth change) {}
