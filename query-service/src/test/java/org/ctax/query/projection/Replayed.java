package org.ctax.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.bson.Document;

/** Delivers events to views as a projection would, and tells what is then in the database. */
public final class Replayed {
    private final MongoDatabase database;
    private final List<BatchedView> views;
    private final List<EventMessage<?>> events = new ArrayList<>();

    public Replayed(MongoDatabase database, BatchedView... views) {
        this.database = database;
        this.views = List.of(views);
    }

    /** Each event one position and one second after the one before. */
    public Replayed with(Object aggregate, Object... payloads) {
        for (var payload : payloads) {
            var position = events.size() + 1L;
            events.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(position),
                    "test",
                    aggregate.toString(),
                    position,
                    new GenericDomainEventMessage<>(
                            "test",
                            aggregate.toString(),
                            position,
                            payload,
                            MetaData.emptyInstance(),
                            "event-" + position,
                            Instant.EPOCH),
                    () -> Instant.EPOCH.plusSeconds(position)));
        }
        return this;
    }

    /** Once, every batch twice, one by one, and after a reset: it must all come to the same. */
    public void comesToTheSameHoweverItIsDelivered() throws Exception {
        deliver(events);
        flush();
        var once = content();
        assertThat(once).as("the events change something").isNotEmpty();

        deliver(events);
        flush();
        assertThat(content()).as("everything twice").isEqualTo(once);

        deliver(events.subList(events.size() / 2, events.size()));
        flush();
        assertThat(content()).as("the last batch once more").isEqualTo(once);

        deliver(events.subList(0, 1));
        views.forEach(BatchedView::discard);
        flush();
        assertThat(content()).as("something discarded").isEqualTo(once);

        views.forEach(BatchedView::reset);
        assertThat(content()).as("reset").isEmpty();
        for (var event : events) {
            deliver(List.of(event));
            flush();
        }
        assertThat(content()).as("replayed one by one").isEqualTo(once);
    }

    private void deliver(List<EventMessage<?>> some) throws Exception {
        for (var event : some) {
            for (var view : views) {
                Object handled = new AnnotationEventHandlerAdapter(view).handle(event);
                assertThat(handled).isNull();
            }
        }
    }

    private void flush() {
        views.forEach(BatchedView::flush);
    }

    private List<String> content() {
        var content = new ArrayList<String>();
        for (var name : database.listCollectionNames().into(new TreeSet<>())) {
            if (!name.equals("stamps")) {
                database.getCollection(name)
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .map(document -> name + " " + sorted(document).toJson())
                        .into(content);
            }
        }
        return content;
    }

    /** The order of fields is that of their writing, and of no meaning. */
    private static Document sorted(Document document) {
        var sorted = new Document();
        new TreeSet<>(document.keySet()).forEach(key -> {
            var value = document.get(key);
            sorted.append(key, value instanceof Document inner ? sorted(inner) : value);
        });
        return sorted;
    }
}
