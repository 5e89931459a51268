package org.ctax.eventstore;

import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Declares everything in which Axon's own auto-configuration would silently go wrong on this version of Spring Boot: it
 * finds no storage engine, takes an event bus that keeps nothing, and XStream.
 */
@AutoConfiguration(
        before = {
            AxonAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
@EnableConfigurationProperties({EventStoreProperties.class, EventStoreProperties.Postgres.class})
public class EventStoreConfiguration {

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

    /** Everything that waits would otherwise hold a connection which the appender may need. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
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
    @ConditionalOnMissingBean
    RevisionResolver revisionResolver() {
        return new AnnotationRevisionResolver();
    }

    /** Tokens and snapshots name their classes, and only ours and Axon's may be named. */
    @Bean
    Jackson3SerializerCustomizer typesThatMayBeNamed() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.ctax.")
                .build());
    }

    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions, Jackson3SerializerCustomizer typesThatMayBeNamed) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .converter(new ChainingConverter(loader()))
                .classLoader(loader())
                .jsonMapperBuilderCustomizer(typesThatMayBeNamed)
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(
            RevisionResolver revisions,
            ObjectProvider<EventNames> names,
            @Qualifier("eventMapper") ObjectProvider<JsonMapper> eventMapper) {
        return new NamedEventSerializer(
                names.getIfAvailable(ClassNames::new),
                eventMapper.getIfAvailable(EventStoreConfiguration::defaultEventMapper),
                revisions,
                loader());
    }

    /** Numbers with a fraction are read as what they were written as, not as the nearest binary one. */
    static JsonMapper defaultEventMapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
