/** Thematic areas added to the catalogue, beside those that everyone knows. */
@NullMarked
package org.ctax.events.theme;

import org.jspecify.annotations.NullMarked;
