/** What things are called, as of any moment; the one room of the registers that other features enter. */
@NullMarked
package org.ctax.query.registers;

import org.jspecify.annotations.NullMarked;
