package org.ctax.query.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes with time (a database that is away, a release that is too old) from one that would come back with every repeat. */
final class Outage {
    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof MongoException mongo) {
                return !blamesTheDocument(mongo);
            }
            if (at instanceof GroupInvoker.NewerEventException
                    || at instanceof IOException
                    || at instanceof SQLException
                    || at instanceof InterruptedException) {
                return true;
            }
        }
        return failure instanceof Error;
    }

    /** The server understood the write and will refuse it again: a key taken, a document too large, an unknown operator. */
    private static boolean blamesTheDocument(MongoException failure) {
        return switch (failure) {
            case MongoBulkWriteException bulk -> bulk.getWriteConcernError() == null;
            case MongoWriteException _ -> true;
            case MongoCommandException command ->
                !command.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        && !command.hasErrorLabel("RetryableWriteError");
            case MongoClientException _ -> false;
            case MongoException other -> other.getCode() == 17419 || other.getCode() == 10334;
        };
    }
}
