/** Who asks, on which authority, and what that one may know. */
@NullMarked
package org.ctax.web.access;

import org.jspecify.annotations.NullMarked;
