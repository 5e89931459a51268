/** Exchange rates as they were published. */
@NullMarked
package org.ctax.events.rates;

import org.jspecify.annotations.NullMarked;
