/** Tests of the room of the same name. */
@NullMarked
package org.ctax.query.transfer;

import org.jspecify.annotations.NullMarked;
