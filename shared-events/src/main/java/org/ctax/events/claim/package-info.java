/** Who holds a value that only one may hold: a code, or a reference. */
@NullMarked
package org.ctax.events.claim;

import org.jspecify.annotations.NullMarked;
