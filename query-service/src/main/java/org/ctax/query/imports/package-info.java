/** What became of each row of each file. */
@NullMarked
package org.ctax.query.imports;

import org.jspecify.annotations.NullMarked;
