/** Sets of requirements published together. */
@NullMarked
package org.ctax.command.appeal;

import org.jspecify.annotations.NullMarked;
