/** Who may know of a record. */
@NullMarked
package org.ctax.events.visibility;

import org.jspecify.annotations.NullMarked;
