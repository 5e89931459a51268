/** Organizations that take part in the exchange. */
@NullMarked
package org.ctax.events.participant;

import org.jspecify.annotations.NullMarked;
