/** Tests of how events become views. */
@NullMarked
package org.ctax.query.projection;

import org.jspecify.annotations.NullMarked;
