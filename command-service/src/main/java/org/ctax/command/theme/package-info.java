/** Thematic areas added to the catalogue. */
@NullMarked
package org.ctax.command.theme;

import org.jspecify.annotations.NullMarked;
