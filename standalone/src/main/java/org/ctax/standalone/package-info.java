/** Both services and their stores in one process. */
@NullMarked
package org.ctax.standalone;

import org.jspecify.annotations.NullMarked;
