/** The packaged application in processes of its own. */
@NullMarked
package org.ctax.e2e;

import org.jspecify.annotations.NullMarked;
