/** Gaps in the capacity of States, and how far money meets them. */
@NullMarked
package org.ctax.query.need;

import org.jspecify.annotations.NullMarked;
