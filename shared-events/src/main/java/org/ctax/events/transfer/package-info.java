/** Money that one participant hands to another, counted once. */
@NullMarked
package org.ctax.events.transfer;

import org.jspecify.annotations.NullMarked;
