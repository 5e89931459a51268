/** Tests of the register of participants. */
@NullMarked
package org.ctax.query.participant;

import org.jspecify.annotations.NullMarked;
