/** Tests of the projection of theme. */
@NullMarked
package org.ctax.query.theme;

import org.jspecify.annotations.NullMarked;
