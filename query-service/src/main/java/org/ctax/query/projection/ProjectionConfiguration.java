package org.ctax.query.projection;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.ctax.events.EventCatalogue;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.SettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the groups that are declared as beans to the events and to the database of the views. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewProperties.class)
class ProjectionConfiguration {
    @Bean
    ViewDatabase viewDatabase(
            ViewProperties properties,
            List<ProjectionGroup> groups,
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${ctax.data-dir:data}") Path dataDir) {
        if (!uri.isBlank()) {
            return ViewDatabase.at(
                    uri, properties.database(), ProjectionGroup.generation(groups, EventCatalogue.events()));
        }
        if (!properties.embedded()) {
            throw new SettingException(
                    "spring.mongodb.uri", "is not set, and ctax.views.embedded=false needs it", null);
        }
        return ViewDatabase.inFile(dataDir.resolve("views.db"), properties.database());
    }

    @Bean
    @ConditionalOnEnabledHealthIndicator("views")
    HealthIndicator viewsHealthIndicator(ViewDatabase database, CatchingUp views) {
        return new ViewsHealth(database, views);
    }

    @Bean
    CatchingUp catchingUp(ViewProgress progress, EventLog log, ViewProperties properties) {
        return new CatchingUp(progress, log, properties.readyWithin());
    }

    @Bean
    MongoDatabase views(ViewDatabase database) {
        return database.database();
    }

    @Bean
    MongoTemplate axonMongoTemplate(ViewDatabase database) {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database.client(), database.name())
                .trackingTokensCollectionName("tokens")
                .deadLetterCollectionName("deadletters")
                .build();
    }

    @Bean
    StoredSegments storedSegments(MongoTemplate mongo, Serializer serializer) {
        return new StoredSegments(mongo, serializer);
    }

    @Bean
    ViewProgress viewProgress(List<ProjectionGroup> groups, StoredSegments stored, ViewDatabase database) {
        return new ViewProgress(
                groups.stream().collect(Collectors.toMap(ProjectionGroup::name, group -> segments(group, database))),
                stored);
    }

    /** Who shares with nobody would only store more tokens. */
    private static int segments(ProjectionGroup group, ViewDatabase database) {
        return database.isShared() ? group.segments() : 1;
    }

    @Bean
    Instances instances(ViewDatabase database, ViewProperties properties) {
        return new Instances(database.database(), database.owner(), properties.claimTimeout());
    }

    @Bean
    FlushingTokenStore tokenStore(
            ViewDatabase database,
            MongoTemplate mongo,
            Serializer serializer,
            ViewProperties properties,
            ViewProgress progress) {
        return new FlushingTokenStore(
                MongoTokenStore.builder()
                        .mongoTemplate(mongo)
                        .serializer(serializer)
                        .transactionManager(NoTransactionManager.instance())
                        .nodeId(database.owner())
                        .claimTimeout(properties.claimTimeout())
                        .build(),
                progress);
    }

    @Bean
    LostHistory lostHistory(EventLog log, StoredSegments stored, MongoDatabase views) {
        return new LostHistory(log, stored, new GroupState(views));
    }

    @Bean
    Projections projections(ViewProgress progress, MongoDatabase views, StoredSegments stored) {
        return new Projections(progress, new GroupState(views), stored);
    }

    @Bean
    ConfigurerModule projectionsOfEvents(
            List<ProjectionGroup> groups,
            ObjectProvider<BatchedView> views,
            Projections projections,
            ObjectProvider<LostHistory> lostHistory,
            Instances instances,
            FlushingTokenStore tokens,
            MongoTemplate mongo,
            ViewDatabase database,
            ViewProperties properties,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return configurer -> {
            groups.forEach(group -> configurer
                    .eventProcessing()
                    .registerListenerInvocationErrorHandler(group.name(), _ -> PropagatingErrorHandler.instance())
                    .registerEventProcessor(group.name(), (name, axon, handlers) -> {
                        var projection = new Projection(
                                group,
                                handlers,
                                views.stream()
                                        .filter(view -> view.processingGroup().equals(name))
                                        .toList(),
                                (EventStore) axon.eventStore(),
                                tokens,
                                deadLetters(name, mongo, eventSerializer),
                                segments(group, database),
                                _ -> instances.shareOf(group),
                                properties);
                        projections.add(projection);
                        return projection.processor();
                    }));
            configurer.onInitialize(axon -> {
                axon.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1, () -> {
                    groups.forEach(group -> lostHistory.getObject().askForRebuild(group.name()));
                    projections.beginDueRebuilds();
                    if (database.isShared()) {
                        projections.watchForRequests(properties.rebuildCheck().toMillis());
                        instances.beatEvery(properties.claimInterval(), projections::written);
                    }
                });
                axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS + 1, () -> {
                    instances.close();
                    projections.endRebuilds();
                });
            });
        };
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String group, MongoTemplate mongo, Serializer serializer) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(mongo)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }
}
