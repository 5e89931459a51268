/** Tests of the registers. */
@NullMarked
package org.ctax.query.registers;

import org.jspecify.annotations.NullMarked;
