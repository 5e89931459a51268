/** What a purse does, refuses and does quietly again. */
@NullMarked
package org.ctax.command.pledge;

import org.jspecify.annotations.NullMarked;
