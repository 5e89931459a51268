/** Promises of money or its worth in kind, and what became of them. */
@NullMarked
package org.ctax.query.pledge;

import org.jspecify.annotations.NullMarked;
