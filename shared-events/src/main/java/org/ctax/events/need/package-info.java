/** Gaps in the capacity of a State, and what it would take to close them. */
@NullMarked
package org.ctax.events.need;

import org.jspecify.annotations.NullMarked;
