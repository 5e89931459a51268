package org.ctax.eventstore;

import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** The events in a database, which our own appender writes; commands are handled in the process that got them. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Conditional(StoreKind.Database.class)
@EnableConfigurationProperties(EventStoreProperties.Postgres.class)
class DatabaseStoreConfiguration {

    /** The database is also Axon's resolver of persistence exceptions: each has its own way to say "taken". */
    @Bean
    EventDatabase eventDatabase(EventStoreProperties properties, EventStoreProperties.Postgres postgres) {
        return switch (properties.eventStore()) {
            case SQLITE -> EventDatabase.sqlite(SqliteDatabase.fileIn(properties.dataDir()));
            case POSTGRESQL -> {
                String url = postgres.url();
                if (url == null || url.isBlank()) {
                    throw new SettingException(
                            "spring.datasource.url", "is not set, and ctax.event-store=postgresql needs it", null);
                }
                yield EventDatabase.postgresql(url, postgres.username(), postgres.password());
            }
            case AXON_SERVER -> throw new IllegalStateException("Axon Server is no database");
        };
    }

    @Bean(destroyMethod = "close")
    EventStorage eventStorage(EventDatabase database, EventStoreProperties properties, ObjectProvider<Clock> clock) {
        return EventStorage.open(database, properties.eventStorePollInterval(), clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    AppendState appendState(EventStorage storage) {
        return storage.appendState();
    }

    @Bean
    GroupCommitEngine eventStorageEngine(
            EventStorage storage,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration configuration) {
        return storage.engine(
                eventSerializer, serializer, configuration.upcasterChain(), configuration.snapshotFilter());
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    StreamingEventStore eventStore(GroupCommitEngine engine, EventStorage storage, Configuration configuration) {
        StreamingEventStore.Builder builder = new StreamingEventStore.Builder();
        builder.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new StreamingEventStore(builder, engine, storage);
    }

    @Bean
    EventLog eventLog(GroupCommitEngine engine, EventStorage storage) {
        return new EventLog(engine, storage);
    }

    @Bean
    @Qualifier("localSegment")
    @ConditionalOnMissingBean(CommandBus.class)
    SimpleCommandBus commandBus(Configuration configuration, DuplicateCommandHandlerResolver duplicates) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }
}
