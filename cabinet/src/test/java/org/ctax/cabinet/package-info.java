/** The cabinet on the databases that it runs on. */
@NullMarked
package org.ctax.cabinet;

import org.jspecify.annotations.NullMarked;
