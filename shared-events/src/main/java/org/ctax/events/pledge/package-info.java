/** Promised and paid money: everything that happens to a purse. */
@NullMarked
package org.ctax.events.pledge;

import org.jspecify.annotations.NullMarked;
