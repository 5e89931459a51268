/** The published language of the exchange: what happened, in the words of those to whom it happened. */
@NullMarked
package org.ctax.events;

import org.jspecify.annotations.NullMarked;
