/** Where the events are: appended in commit order without gaps, read by position or by aggregate. */
@NullMarked
package org.ctax.eventstore;

import org.jspecify.annotations.NullMarked;
