/** Files of other systems taken over, and the report on each of their rows. */
@NullMarked
package org.ctax.events.imports;

import org.jspecify.annotations.NullMarked;
