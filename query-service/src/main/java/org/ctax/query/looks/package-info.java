/** Who looked at which restricted record: kept for good, and listed for those who watch over it. */
@NullMarked
package org.ctax.query.looks;

import org.jspecify.annotations.NullMarked;
