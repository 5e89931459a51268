/** The catalogue of themes. */
@NullMarked
package org.ctax.query.theme;

import org.jspecify.annotations.NullMarked;
