package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Reads how far each segment of a group is, and who writes it, without claiming anything. */
final class StoredSegments implements Function<String, List<StoredSegments.Stored>> {
    private final MongoTemplate mongo;
    private final Serializer serializer;

    StoredSegments(MongoTemplate mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
    }

    /**
     * A segment as the database knows it.
     *
     * @param owner the process that last claimed it, be it alive or not; absent where it let go
     */
    record Stored(int segment, long position, @Nullable String owner) {}

    @Override
    public List<Stored> apply(String group) {
        var tokens = mongo.trackingTokensCollection().find(eq("processorName", group));
        return StreamSupport.stream(tokens.spliterator(), false)
                .map(token -> new Stored(token.getInteger("segment"), position(token), token.getString("owner")))
                .sorted(Comparator.comparingInt(Stored::segment))
                .toList();
    }

    /** Of each segment that has begun. */
    List<TrackingToken> tokens(String group) {
        var tokens = mongo.trackingTokensCollection().find(eq("processorName", group));
        return StreamSupport.stream(tokens.spliterator(), false)
                .filter(stored -> stored.get("token") != null)
                .map(this::token)
                .toList();
    }

    private long position(Document stored) {
        return stored.get("token") == null ? 0 : Positions.of(token(stored));
    }

    private TrackingToken token(Document stored) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                stored.get("token", Binary.class).getData(),
                byte[].class,
                new SimpleSerializedType(stored.getString("tokenType"), null)));
    }
}
