package org.ctax.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class GatheredWritesTest {
    @Test
    void aLargeBatchLeavesTheSameAsManySmallOnes() {
        assertThat(writtenInBatchesOf(100)).hasSize(40).isEqualTo(writtenInBatchesOf(1));
    }

    private static List<Document> writtenInBatchesOf(int size) {
        try (var database = TestViews.fresh()) {
            var writes = new GatheredWrites(database.database(), "things");
            for (var i = 0; i < 120; i++) {
                var id = "thing-" + (i % 40);
                writes.set(id, new Document("code", id).append("names.p" + i, new Document("name", "name " + i)));
                if (i % size == 0) {
                    writes.flush();
                }
            }
            writes.flush();
            return database.database()
                    .getCollection("things")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .into(new ArrayList<>());
        }
    }

    @Test
    void aCachedViewSeesWhatIsWrittenAndKeepsItsCopyOtherwise() {
        try (var database = TestViews.fresh()) {
            var writes = new GatheredWrites(database.database(), "things");
            var view = new CachedView<>(database.database(), "things", List::copyOf);
            assertThat(view.content()).isEmpty();
            writes.set("a", new Document("code", "a"));
            writes.flush();
            var copy = view.content();
            assertThat(copy).hasSize(1);
            assertThat(view.content()).isSameAs(copy);
            writes.reset();
            assertThat(view.content()).isEmpty();
        }
    }
}
