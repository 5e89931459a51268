/** Tests of the projection of imports. */
@NullMarked
package org.ctax.query.imports;

import org.jspecify.annotations.NullMarked;
