/** The table of exchange rates. */
@NullMarked
package org.ctax.command.rates;

import org.jspecify.annotations.NullMarked;
