/** Tests of the live feed over HTTP. */
@NullMarked
package org.ctax.query.feed;

import org.jspecify.annotations.NullMarked;
