package org.ctax.query.projection;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * What a batch sets in documents of one collection. Fields are set, never added to: a repeated batch leaves the same.
 * {@link CachedView} notices what was written.
 */
public final class GatheredWrites {
    private static final int WORTH_ASKING = 16;

    private final MongoCollection<Document> collection;
    private final Stamp stamp;
    private final Map<String, Document> fields = new LinkedHashMap<>();

    public GatheredWrites(MongoDatabase database, String collection) {
        this.collection = database.getCollection(collection);
        this.stamp = new Stamp(database, collection);
    }

    /** Sets fields, which may be paths, in the document with this id; it is made where there is none. */
    public void set(String id, Document some) {
        fields.computeIfAbsent(id, _ -> new Document()).putAll(some);
    }

    public void flush() {
        if (fields.isEmpty()) {
            return;
        }
        var known = fields.size() < WORTH_ASKING ? fields.keySet() : known();
        var updates = new ArrayList<WriteModel<Document>>();
        var inserts = new ArrayList<Document>();
        fields.forEach((id, some) -> {
            if (known.contains(id)) {
                updates.add(update(id, some));
            } else {
                inserts.add(nested(id, some));
            }
        });
        if (!inserts.isEmpty()) {
            insert(inserts, updates);
        }
        if (!updates.isEmpty()) {
            collection.bulkWrite(updates);
        }
        stamp.renew();
        fields.clear();
    }

    /** What another process has made meanwhile is updated after all. */
    private void insert(List<Document> inserts, List<WriteModel<Document>> updates) {
        try {
            collection.insertMany(inserts, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != DUPLICATE_KEY)) {
                throw e;
            }
            e.getWriteErrors().stream()
                    .map(error -> inserts.get(error.getIndex()).getString("_id"))
                    .forEach(id -> updates.add(update(id, fields.getOrDefault(id, new Document()))));
        }
    }

    private static WriteModel<Document> update(String id, Document some) {
        return new UpdateOneModel<>(eq("_id", id), new Document("$set", some), new UpdateOptions().upsert(true));
    }

    /** In a replay nearly all is new, and an insert costs the embedded database a fifth of an upsert. */
    private Set<String> known() {
        return collection
                .find(in("_id", fields.keySet()))
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    private static Document nested(String id, Document some) {
        var whole = new Document("_id", id);
        some.forEach((path, value) -> {
            var at = whole;
            var steps = path.split("\\.", -1);
            for (var step = 0; step < steps.length - 1; step++) {
                at = (Document) at.computeIfAbsent(steps[step], _ -> new Document());
            }
            at.put(steps[steps.length - 1], value);
        });
        return whole;
    }

    public void discard() {
        fields.clear();
    }

    public void reset() {
        fields.clear();
        ViewDatabase.empty(collection);
        stamp.renew();
    }
}
