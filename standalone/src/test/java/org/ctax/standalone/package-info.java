/** Tests of both services in one process. */
@NullMarked
package org.ctax.standalone;

import org.jspecify.annotations.NullMarked;
