package org.ctax.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** One group of one view over events in memory; what it stored outlives a restart. */
final class NotesBench implements AutoCloseable {
    static final Duration LONG = Duration.ofSeconds(20);
    private static final ProjectionGroup GROUP = new ProjectionGroup("notes", 1, ProjectionGroup.Mending.RETRY, 1);

    private static final ViewProperties PROPERTIES = new ViewProperties(
            "ctax",
            100,
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            true,
            1_000,
            Duration.ofSeconds(5));

    final EmbeddedEventStore events;
    final ViewDatabase database;
    private final boolean guest;
    final AtomicInteger crashesBeforeToken = new AtomicInteger();
    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .build()))
            .build();
    private final DefaultMongoTemplate mongo;
    private final StoredSegments stored;
    private @Nullable Instances instances;
    private long published;
    NotesView view;
    ViewProgress progress;
    Projections projections;

    NotesBench() {
        this(
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine(1))
                        .build(),
                TestViews.fresh(),
                false);
    }

    private NotesBench(EmbeddedEventStore events, ViewDatabase database, boolean guest) {
        this.events = events;
        this.database = database;
        this.guest = guest;
        mongo = DefaultMongoTemplate.builder()
                .mongoDatabase(database.client(), database.name())
                .build();
        stored = new StoredSegments(mongo, serializer);
        view = new NotesView(database.database());
        progress = progress(1);
        projections = new Projections(progress, new GroupState(database.database()), stored);
    }

    /** Another process on the same events and views. */
    NotesBench beside() {
        return new NotesBench(events, database, true);
    }

    /** As a process does when it begins. */
    void start() {
        start(GROUP, "one");
    }

    void start(ProjectionGroup group, String owner) {
        progress = progress(group.segments());
        view = new NotesView(database.database());
        projections = new Projections(progress, new GroupState(database.database()), stored);
        var peers = new Instances(database.database(), owner, PROPERTIES.claimTimeout());
        var handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(view)
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        var projection = new Projection(
                group,
                handlers,
                List.of(view),
                events,
                new FlushingTokenStore(tokens(owner), progress),
                letters(),
                group.segments(),
                _ -> peers.shareOf(group),
                PROPERTIES);
        projections.add(projection);
        projections.beginDueRebuilds();
        if (group.segments() > 1) {
            projections.watchForRequests(PROPERTIES.rebuildCheck().toMillis());
            peers.beatEvery(PROPERTIES.claimInterval(), projections::written);
        }
        instances = peers;
        projection.processor().start();
        running = projection;
    }

    private @Nullable Projection running;

    void stop() {
        if (instances != null) {
            instances.close();
        }
        if (running != null) {
            running.processor().shutDown();
            projections.close();
            running = null;
        }
    }

    /** Without a word to anybody: it neither beats nor works on, and lets go of nothing. */
    void die() {
        if (instances != null) {
            instances.stopBeating();
        }
        if (running != null) {
            projections.close();
            running = null;
        }
        instances = null;
    }

    /** What a process knows that writes no views. */
    ViewProgress progressElsewhere() {
        return progress(1);
    }

    private ViewProgress progress(int segments) {
        return new ViewProgress(Map.of("notes", segments), stored);
    }

    private MongoSequencedDeadLetterQueue<EventMessage<?>> letters() {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup("notes")
                .mongoTemplate(mongo)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private TokenStore tokens(String owner) {
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(mongo)
                .serializer(serializer)
                .nodeId(owner)
                .claimTimeout(PROPERTIES.claimTimeout())
                .transactionManager(NoTransactionManager.instance());
        return new MongoTokenStore(tokens) {
            @Override
            public void storeToken(@Nullable TrackingToken token, String group, int segment) {
                if (token != null && crashesBeforeToken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new IllegalStateException("crashed before the token");
                }
                super.storeToken(token, group, segment);
            }
        };
    }

    /** Events of one aggregate each, or of the one that is named. */
    void note(String... texts) {
        for (var text : texts) {
            noteOf("aggregate-" + published, 0, text);
        }
    }

    void noteOf(String aggregate, long sequence, String text) {
        events.publish(new GenericDomainEventMessage<>("note", aggregate, sequence, new Noted(text)));
        published++;
    }

    /** As Axon hands out what it has no class for. */
    void noteNewer() {
        var stored = new SimpleSerializedObject<>("{}", String.class, "note.Newer", "1");
        events.publish(
                new GenericDomainEventMessage<>("note", "newer", 0, new UnknownSerializedType(serializer, stored)));
        published++;
    }

    boolean awaitAll() {
        return progress.await(published, LONG);
    }

    @Override
    public void close() {
        stop();
        if (!guest) {
            events.shutDown();
            database.close();
        }
    }
}
