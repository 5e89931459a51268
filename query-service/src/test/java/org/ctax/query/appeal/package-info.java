/** Tests of the projection of appeal. */
@NullMarked
package org.ctax.query.appeal;

import org.jspecify.annotations.NullMarked;
