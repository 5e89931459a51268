/** Sets of requirements published together for a year and a place. */
@NullMarked
package org.ctax.events.appeal;

import org.jspecify.annotations.NullMarked;
