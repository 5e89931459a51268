/** Tests of the room of the same name. */
@NullMarked
package org.ctax.query.need;

import org.jspecify.annotations.NullMarked;
