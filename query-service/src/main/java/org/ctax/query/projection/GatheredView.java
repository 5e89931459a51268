package org.ctax.query.projection;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** A view of one collection whose handlers only set fields. */
public abstract class GatheredView implements BatchedView {
    private final String group;
    private final GatheredWrites writes;

    protected GatheredView(String group, MongoDatabase views, String collection) {
        this.group = group;
        this.writes = new GatheredWrites(views, collection);
    }

    /** Sets fields, which may be paths, in the document with this id; it is made where there is none. */
    protected final void set(String id, Document fields) {
        writes.set(id, fields);
    }

    @Override
    public final String processingGroup() {
        return group;
    }

    @Override
    public void flush() {
        writes.flush();
    }

    @Override
    public void discard() {
        writes.discard();
    }

    @Override
    public void reset() {
        writes.reset();
    }
}
