/** Money that one participant hands to another: counted once, wherever it goes. */
@NullMarked
package org.ctax.command.transfer;

import org.jspecify.annotations.NullMarked;
