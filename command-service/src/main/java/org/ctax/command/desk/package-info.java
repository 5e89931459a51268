/** Where every command is handed in: sent, tried again where it lost a race, and answered with what it wrote. */
@NullMarked
package org.ctax.command.desk;

import org.jspecify.annotations.NullMarked;
