/** Tests of the room of the same name. */
@NullMarked
package org.ctax.query.pledge;

import org.jspecify.annotations.NullMarked;
