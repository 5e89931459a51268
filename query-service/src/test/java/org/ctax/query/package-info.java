/** Tests of the read side as an application. */
@NullMarked
package org.ctax.query;

import org.jspecify.annotations.NullMarked;
