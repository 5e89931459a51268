/** Facts that nobody here decides: countries, regions, pillars, themes. */
@NullMarked
package org.ctax.events.reference;

import org.jspecify.annotations.NullMarked;
