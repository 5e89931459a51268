/** Exact amounts in their own currency, and what was said of their worth in another. */
@NullMarked
package org.ctax.events.money;

import org.jspecify.annotations.NullMarked;
