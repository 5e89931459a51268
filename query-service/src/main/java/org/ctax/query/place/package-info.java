/** Countries and regions. */
@NullMarked
package org.ctax.query.place;

import org.jspecify.annotations.NullMarked;
