/** Who takes part, under which name when. */
@NullMarked
package org.ctax.query.participant;

import org.jspecify.annotations.NullMarked;
