package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.types.Binary;

/** Reads a group's token without claiming it. */
final class StoredPositions implements ToLongFunction<String> {
    private final MongoTemplate mongo;
    private final Serializer serializer;

    StoredPositions(MongoTemplate mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
    }

    @Override
    public long applyAsLong(String group) {
        var entry = mongo.trackingTokensCollection()
                .find(eq("processorName", group))
                .first();
        if (entry == null || entry.get("token") == null) {
            return 0;
        }
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                entry.get("token", Binary.class).getData(),
                byte[].class,
                new SimpleSerializedType(entry.getString("tokenType"), null)));
        return Positions.of(token);
    }
}
