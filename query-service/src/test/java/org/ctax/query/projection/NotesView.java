package org.ctax.query.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;

/** A view for tests: one document an event, and failures on demand. */
@ProcessingGroup("notes")
final class NotesView implements BatchedView {
    private final MongoCollection<Document> notes;
    private final List<Document> gathered = new ArrayList<>();
    final AtomicInteger outages = new AtomicInteger();
    final AtomicInteger discarded = new AtomicInteger();
    volatile boolean poisonous = true;

    NotesView(MongoDatabase database) {
        notes = database.getCollection("notes");
    }

    @EventHandler
    void on(Noted event, Recorded recorded) {
        gathered.add(new Document("_id", recorded.eventId())
                .append("position", recorded.position())
                .append("text", event.text()));
        if (poisonous && event.text().startsWith("poison in handler")) {
            throw new IllegalStateException("cannot handle " + event.text());
        }
    }

    @Override
    public String processingGroup() {
        return "notes";
    }

    @Override
    public void flush() {
        if (!gathered.isEmpty() && outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new MongoException("the database is away");
        }
        if (poisonous && gathered.stream().anyMatch(n -> n.getString("text").startsWith("poison in batch"))) {
            throw new IllegalStateException("cannot write");
        }
        gathered.forEach(note -> {
            notes.deleteOne(eq("_id", note.getString("_id")));
            notes.insertOne(note);
        });
        gathered.clear();
    }

    @Override
    public void discard() {
        discarded.incrementAndGet();
        gathered.clear();
    }

    @Override
    public void reset() {
        notes.deleteMany(new Document());
    }

    List<String> texts() {
        return notes.find()
                .sort(Sorts.ascending("position"))
                .map(n -> n.getString("text"))
                .into(new ArrayList<>());
    }
}
