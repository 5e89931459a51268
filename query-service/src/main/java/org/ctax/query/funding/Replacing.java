package org.ctax.query.funding;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ctax.query.projection.ViewDatabase;

/**
 * Replaces documents, unless what stands there already knows of later events: a writer that was overtaken, or one to which
 * events come again, undoes nothing. Each document has an {@code _id} and, in {@code last}, the last position it knows of.
 */
enum Replacing {
    /**
     * Nobody else writes: what was read is what stands there. The embedded database finds a document at once by its id
     * alone, and by going through all of them where anything else is asked as well.
     */
    ALONE {
        @Override
        Bson isOlder(Document document) {
            return Filters.eq("_id", document.get("_id"));
        }

        @Override
        List<Document> thatAreNewer(MongoCollection<Document> collection, List<Document> documents) {
            var ids = documents.stream().map(document -> document.get("_id")).toList();
            var known = new HashMap<Object, Long>();
            collection
                    .find(Filters.in("_id", ids))
                    .projection(Projections.include("last"))
                    .batchSize(ViewDatabase.AT_ONCE)
                    .forEach(document -> known.put(document.get("_id"), document.getLong("last")));
            return documents.stream()
                    .filter(document -> known.getOrDefault(document.get("_id"), 0L) <= document.getLong("last"))
                    .toList();
        }
    },

    /** An overtaken writer may still be at work in another process. */
    AMONG_OTHERS {
        @Override
        Bson isOlder(Document document) {
            return Filters.and(Filters.eq("_id", document.get("_id")), Filters.lte("last", document.getLong("last")));
        }

        @Override
        List<Document> thatAreNewer(MongoCollection<Document> collection, List<Document> documents) {
            return documents;
        }
    };

    private static final int DUPLICATE_KEY = 11000;

    abstract Bson isOlder(Document document);

    /** Leaves out what is surely older than what stands there. */
    abstract List<Document> thatAreNewer(MongoCollection<Document> collection, List<Document> documents);

    /** Writes documents that are thought to be new; those that are there none the less are replaced where older. */
    void insert(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            var _ = collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            unlessDuplicate(e);
            var there = e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .toList();
            replace(collection, thatAreNewer(collection, there));
        }
    }

    /** Writes documents that are there already, or may be. */
    void replace(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        var writes = new ArrayList<WriteModel<Document>>();
        for (var document : documents) {
            writes.add(new ReplaceOneModel<>(isOlder(document), document, new ReplaceOptions().upsert(true)));
        }
        try {
            var _ = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // The filter missed a newer document, and the upsert then met it: it stays.
            unlessDuplicate(e);
        }
    }

    private static void unlessDuplicate(MongoBulkWriteException e) {
        if (!e.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(code -> code == DUPLICATE_KEY)) {
            throw e;
        }
    }
}
