/** Tokens for tests, of this and other modules. */
@NullMarked
package org.ctax.web.access;

import org.jspecify.annotations.NullMarked;
