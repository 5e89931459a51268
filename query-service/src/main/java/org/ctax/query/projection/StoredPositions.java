package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads a group's tokens without claiming them. */
final class StoredPositions implements ToLongFunction<String> {
    private final MongoTemplate mongo;
    private final Serializer serializer;

    StoredPositions(MongoTemplate mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
    }

    @Override
    public long applyAsLong(String group) {
        return of(group).stream().mapToLong(Positions::of).min().orElse(0);
    }

    /** One for each segment that has begun. */
    List<TrackingToken> of(String group) {
        return mongo.trackingTokensCollection().find(eq("processorName", group)).into(new ArrayList<>()).stream()
                .filter(entry -> entry.get("token") != null)
                .map(this::token)
                .toList();
    }

    private TrackingToken token(Document entry) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                entry.get("token", Binary.class).getData(),
                byte[].class,
                new SimpleSerializedType(entry.getString("tokenType"), null)));
    }
}
