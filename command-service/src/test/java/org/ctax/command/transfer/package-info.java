/** What a transfer does, refuses and does quietly again. */
@NullMarked
package org.ctax.command.transfer;

import org.jspecify.annotations.NullMarked;
