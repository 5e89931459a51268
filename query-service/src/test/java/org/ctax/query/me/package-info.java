/** Tests of who is asking. */
@NullMarked
package org.ctax.query.me;

import org.jspecify.annotations.NullMarked;
