package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What must outlive a crash in the middle of a rebuild: that it was begun, and of which version the views are. */
final class GroupState {
    private final MongoCollection<Document> groups;

    GroupState(MongoDatabase database) {
        this.groups = database.getCollection("projections");
    }

    void askForRebuild(String group) {
        write(group, set("rebuild", true));
    }

    boolean isRebuildDue(ProjectionGroup group) {
        var state = read(group.name());
        return state != null
                && (state.getBoolean("rebuild", false) || state.getInteger("version", 0) != group.version());
    }

    void isRebuilt(ProjectionGroup group) {
        write(group.name(), combine(set("version", group.version()), unset("rebuild")));
    }

    /** A group that was never seen has nothing to rebuild. */
    void register(ProjectionGroup group) {
        if (read(group.name()) == null) {
            write(group.name(), set("version", group.version()));
        }
    }

    private @Nullable Document read(String group) {
        return groups.find(eq("_id", group)).first();
    }

    private void write(String group, org.bson.conversions.Bson change) {
        groups.updateOne(eq("_id", group), change, new UpdateOptions().upsert(true));
    }
}
