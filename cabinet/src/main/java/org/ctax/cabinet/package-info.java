/** What is neither event nor view: each feature that keeps such things has its own versioned tables here. */
@NullMarked
package org.ctax.cabinet;

import org.jspecify.annotations.NullMarked;
