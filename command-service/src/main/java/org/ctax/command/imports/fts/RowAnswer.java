package org.ctax.command.imports.fts;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param changed true where the exchange says something else than before because of it
 * @param record what it became, such as {@code pledges/UUID}
 * @param remark a sentence for a person, where there is something to say
 */
record RowAnswer(
        boolean changed, @Nullable String record, @Nullable String remark) {}
