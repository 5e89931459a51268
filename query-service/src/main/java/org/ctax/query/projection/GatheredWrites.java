package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/**
 * What a batch sets in documents of one collection. Fields are set, never added to: a repeated batch leaves the same.
 * {@link CachedView} notices what was written.
 */
public final class GatheredWrites {
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
        var writes = new ArrayList<WriteModel<Document>>(fields.size());
        fields.forEach((id, some) -> writes.add(
                new UpdateOneModel<>(eq("_id", id), new Document("$set", some), new UpdateOptions().upsert(true))));
        collection.bulkWrite(writes);
        stamp.renew();
        fields.clear();
    }

    public void discard() {
        fields.clear();
    }

    public void reset() {
        fields.clear();
        collection.deleteMany(new Document());
        stamp.renew();
    }
}
