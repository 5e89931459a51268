/** Promised and paid money: one purse, one aggregate. */
@NullMarked
package org.ctax.command.pledge;

import org.jspecify.annotations.NullMarked;
