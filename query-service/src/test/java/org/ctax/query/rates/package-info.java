/** Tests of the projection of rates. */
@NullMarked
package org.ctax.query.rates;

import org.jspecify.annotations.NullMarked;
