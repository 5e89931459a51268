package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** Counts the changes of a collection, so that whoever keeps a copy can tell at the price of one look-up that it is old. */
public final class Stamp {
    private final MongoCollection<Document> stamps;
    private final String collection;

    public Stamp(MongoDatabase database, String collection) {
        this.stamps = database.getCollection("stamps");
        this.collection = collection;
    }

    /** To be called after each change. */
    public void renew() {
        stamps.updateOne(eq("_id", collection), Updates.inc("changes", 1L), new UpdateOptions().upsert(true));
    }

    long read() {
        var stamp = stamps.find(eq("_id", collection)).first();
        return stamp == null ? 0 : stamp.get("changes", 0L);
    }
}
