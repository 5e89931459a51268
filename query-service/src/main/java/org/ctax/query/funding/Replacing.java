package org.ctax.query.funding;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Replaces documents, unless what stands there already knows of later events: a writer that was overtaken undoes nothing. */
final class Replacing {
    private static final int DUPLICATE_KEY = 11000;

    private Replacing() {}

    /** Each document has an {@code _id} and, in {@code last}, the last position that it knows of. */
    static void newest(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var writes = new ArrayList<WriteModel<Document>>();
        for (var document : documents) {
            writes.add(new ReplaceOneModel<>(
                    Filters.and(Filters.eq("_id", document.get("_id")), Filters.lte("last", document.getLong("last"))),
                    document,
                    new ReplaceOptions().upsert(true)));
        }
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // The filter missed a newer document, and the upsert then met it: it stays.
            if (!e.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(code -> code == DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
