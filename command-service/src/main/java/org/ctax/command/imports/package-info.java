/** Files of other systems: received whole, taken over row by row, each row answered in a report. */
@NullMarked
package org.ctax.command.imports;

import org.jspecify.annotations.NullMarked;
