package org.ctax.query.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A whole collection as it is now, for registers that are small and often read. It is read again only after somebody,
 * in whatever process, wrote to it through {@link GatheredWrites}.
 *
 * @param <T> what is made of the documents; immutable
 */
public final class CachedView<T> {
    private final MongoCollection<Document> collection;
    private final Stamp stamp;
    private final Function<List<Document>, T> maker;
    private volatile @Nullable Copy<T> copy;

    private record Copy<T>(long stamp, T content) {}

    public CachedView(MongoDatabase database, String collection, Function<List<Document>, T> maker) {
        this.collection = database.getCollection(collection);
        this.stamp = new Stamp(database, collection);
        this.maker = maker;
    }

    public T content() {
        // Read before the documents: what is written in between is then only read once more.
        var now = stamp.read();
        var known = copy;
        return known != null && known.stamp() == now ? known.content() : load(now);
    }

    private synchronized T load(long now) {
        var known = copy;
        if (known != null && known.stamp() >= now) {
            return known.content();
        }
        var loaded = new Copy<>(
                now,
                maker.apply(collection.find().batchSize(ViewDatabase.AT_ONCE).into(new ArrayList<>())));
        copy = loaded;
        return loaded.content();
    }
}
