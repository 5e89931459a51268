package org.ctax.cabinet;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.sqlite.SQLiteException;

/** SQLite gives no SQL state, by which Spring tells one fault from another. */
final class SqliteFaults implements SQLExceptionTranslator {
    // Extended codes carry the plain one in their lowest byte.
    private static final int PLAIN = 0xff;
    private static final int CONSTRAINT = 19;

    private final SQLStateSQLExceptionTranslator others = new SQLStateSQLExceptionTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        if (fault instanceof SQLiteException told && (told.getResultCode().code & PLAIN) == CONSTRAINT) {
            return switch (told.getResultCode()) {
                case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY ->
                    new DuplicateKeyException(task + ": " + fault.getMessage(), fault);
                default -> new DataIntegrityViolationException(task + ": " + fault.getMessage(), fault);
            };
        }
        return others.translate(task, sql, fault);
    }
}
