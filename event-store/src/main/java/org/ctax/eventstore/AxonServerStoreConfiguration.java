package org.ctax.eventstore;

import java.time.Clock;
import java.util.UUID;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events in Axon Server, which also carries the commands to whichever process takes them. Axon's own
 * auto-configuration of it stays off: it lets the server's console split what must be read in one order, and its health
 * indicator is silently not there. Queries stay in the process.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Conditional(StoreKind.AxonServer.class)
@EnableConfigurationProperties
class AxonServerStoreConfiguration {

    private static final String SERVERS = "axon.axonserver.servers";

    /** Bound to {@code axon.axonserver.*}, the connector's own settings. */
    @Bean
    AxonServerConfiguration axonServerConfiguration(Environment environment) {
        String servers = environment.getProperty(SERVERS);
        if (servers == null || servers.isBlank()) {
            throw new SettingException(SERVERS, "is not set, and ctax.event-store=axon-server needs it", null);
        }
        String name = environment.getProperty("spring.application.name", "ctax");
        AxonServerConfiguration settings = new AxonServerConfiguration();
        settings.setComponentName(name);
        // In containers every process has the same number, and the server takes two of one name for one.
        settings.setClientId(name + "-" + UUID.randomUUID());
        return settings;
    }

    @Bean
    AxonServerReach axonServerReach() {
        return new AxonServerReach();
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration settings, AxonServerReach reach) {
        try {
            return AxonServerConnectionManager.builder()
                    .routingServers(settings.getServers())
                    .axonServerConfiguration(settings)
                    .channelCustomizer(channel -> channel.intercept(reach))
                    .build();
        } catch (NumberFormatException e) {
            throw new SettingException(SERVERS, "is no list of addresses such as host:8124,other:8124", e);
        }
    }

    @Bean(destroyMethod = "close")
    AxonServerStorage axonServerStorage(
            AxonServerConnectionManager connections,
            AxonServerReach reach,
            AxonServerConfiguration settings,
            EventStoreProperties properties,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration configuration,
            ObjectProvider<Clock> clock) {
        reach.check(connections, settings);
        return new AxonServerStorage(
                connections,
                settings,
                eventSerializer,
                configuration.upcasterChain(),
                properties.eventStorePollInterval(),
                clock.getIfUnique(Clock::systemUTC));
    }

    /** Otherwise each orderly end of a process would look like a broken line. */
    @Bean
    ConfigurerModule endOfAxonServerStorage(ObjectProvider<AxonServerStorage> storage) {
        return configurer -> configurer.onInitialize(axon ->
                axon.onShutdown(Phase.EXTERNAL_CONNECTIONS + 1, () -> storage.ifAvailable(AxonServerStorage::close)));
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    PositionedEventStore eventStore(
            AxonServerStorage storage,
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration configuration) {
        return storage.events(AxonServerEventStore.builder()
                .platformConnectionManager(connections)
                .configuration(settings)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(configuration.snapshotFilter())
                .upcasterChain(configuration.upcasterChain())
                .messageMonitor(configuration.messageMonitor(AxonServerEventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class)));
    }

    @Bean
    AppendState appendState(AxonServerStorage storage) {
        return storage.appendState();
    }

    @Bean
    EventLog eventLog(AxonServerStorage storage) {
        return storage.log();
    }

    @Bean
    CommandReport commandReport(ObjectProvider<RefusalLanguage> language) {
        return new CommandReport(language.getIfAvailable());
    }

    @Bean
    @Qualifier("localSegment")
    ReportingCommandBus localCommandBus(
            Configuration configuration, DuplicateCommandHandlerResolver duplicates, CommandReport report) {
        ReportingCommandBus bus = new ReportingCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .duplicateCommandHandlerResolver(duplicates)
                        .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                        .messageMonitor(configuration.messageMonitor(CommandBus.class, "localCommandBus")),
                report);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    @Bean
    @Primary
    ReceiptedCommandBus commandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            @Qualifier("localSegment") CommandBus localSegment,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            RoutingStrategy routing,
            CommandPriorityCalculator priorities,
            CommandLoadFactorProvider load,
            TargetContextResolver<? super CommandMessage<?>> contexts,
            CommandReport report,
            Configuration configuration) {
        return new ReceiptedCommandBus(
                AxonServerCommandBus.builder()
                        .axonServerConnectionManager(connections)
                        .configuration(settings)
                        .localSegment(localSegment)
                        .serializer(messageSerializer)
                        .routingStrategy(routing)
                        .priorityCalculator(priorities)
                        .loadFactorProvider(load)
                        .targetContextResolver(contexts)
                        .spanFactory(configuration.getComponent(CommandBusSpanFactory.class)),
                report);
    }

    /** All commands of one record go to one process, where they queue up instead of racing. */
    @Bean
    @ConditionalOnMissingBean
    RoutingStrategy routingStrategy() {
        return AnnotationRoutingStrategy.defaultStrategy();
    }

    @Bean
    @ConditionalOnMissingBean
    CommandPriorityCalculator commandPriorityCalculator() {
        return CommandPriorityCalculator.defaultCommandPriorityCalculator();
    }

    @Bean
    @ConditionalOnMissingBean
    CommandLoadFactorProvider commandLoadFactorProvider(AxonServerConfiguration settings) {
        return command -> settings.getCommandLoadFactor();
    }

    /** Everything is in the context of the settings. */
    @Bean
    @ConditionalOnMissingBean
    TargetContextResolver<Message<?>> targetContextResolver(AxonServerConfiguration settings) {
        return message -> settings.getContext();
    }

    /** Commands and their answers travel in the JSON of the events, which knows amounts of money. */
    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(
            RevisionResolver revisions, @Qualifier("eventMapper") ObjectProvider<JsonMapper> eventMapper) {
        return new NamedEventSerializer(
                new ClassNames(),
                eventMapper.getIfAvailable(EventStoreConfiguration::defaultEventMapper),
                revisions,
                EventStoreConfiguration.loader());
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Health {
        @Bean
        HealthIndicator axonServerHealthIndicator(AxonServerStorage storage) {
            return new AxonServerHealth(storage);
        }
    }
}
