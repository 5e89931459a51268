/** Who may call what of the whole exchange. */
@NullMarked
package org.ctax.standalone.access;

import org.jspecify.annotations.NullMarked;
