/** Money handed from one participant to another. */
@NullMarked
package org.ctax.query.transfer;

import org.jspecify.annotations.NullMarked;
