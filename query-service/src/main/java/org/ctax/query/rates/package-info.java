/** Exchange rates as they were published. */
@NullMarked
package org.ctax.query.rates;

import org.jspecify.annotations.NullMarked;
