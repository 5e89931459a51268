/** What the Financial Tracking Service says in its files, read row by row and made plain. */
@NullMarked
package org.ctax.command.imports.fts;

import org.jspecify.annotations.NullMarked;
