/** Gaps in the capacity of a State. */
@NullMarked
package org.ctax.command.need;

import org.jspecify.annotations.NullMarked;
