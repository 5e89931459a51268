/** Values that only one record may hold. */
@NullMarked
package org.ctax.command.claim;

import org.jspecify.annotations.NullMarked;
