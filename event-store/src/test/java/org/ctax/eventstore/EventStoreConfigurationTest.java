package org.ctax.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class EventStoreConfigurationTest {

    record OpenBook(@TargetAggregateIdentifier String book) {}

    record WriteLine(@TargetAggregateIdentifier String book, String theLine) {}

    record BookOpened(String book) {}

    @Revision("2")
    record LineWritten(String book, String theLine) {}

    @Aggregate
    static class Book {
        @AggregateIdentifier
        private @Nullable String id;

        Book() {}

        @CommandHandler
        Book(OpenBook command) {
            AggregateLifecycle.apply(new BookOpened(command.book()));
        }

        @CommandHandler
        String handle(WriteLine command) {
            AggregateLifecycle.apply(new LineWritten(command.book(), command.theLine()));
            return command.theLine();
        }

        @EventSourcingHandler
        void on(BookOpened event) {
            id = event.book();
        }
    }

    /** A view of the written lines, as the read side will have many. */
    @ProcessingGroup("lines")
    static class Lines {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @EventHandler
        void on(LineWritten event) {
            lines.add(event.theLine());
        }

        @ResetHandler
        void reset() {
            lines.clear();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Book.class)
    static class Application {}

    @Configuration
    @Import(Lines.class)
    static class Projection {}

    /** What the module with the events will bring. */
    @Configuration
    static class PinnedEvents {
        @Bean
        EventNames eventNames() {
            Map<String, Class<?>> classes = Map.of("book.Opened", BookOpened.class, "book.Written", LineWritten.class);
            return new EventNames() {
                @Override
                public @Nullable String nameOf(Class<?> type) {
                    return classes.entrySet().stream()
                            .filter(entry -> entry.getValue() == type)
                            .map(Map.Entry::getKey)
                            .findAny()
                            .orElse(null);
                }

                @Override
                public @Nullable Class<?> classOf(String name) {
                    return classes.get(name);
                }
            };
        }

        @Bean
        @Qualifier("eventMapper")
        JsonMapper eventMapper() {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
        }
    }

    @TempDir
    private Path folder;

    @Test
    void anApplicationOnSqliteHasTheRightParts() {
        try (ConfigurableApplicationContext context = start(Application.class)) {
            hasTheRightParts(context);
            assertThat(folder.resolve("events.db")).exists();
        }
    }

    @Test
    void anApplicationOnPostgresqlHasTheRightParts() {
        try (ConfigurableApplicationContext context = start(
                Application.class,
                "ctax.event-store=postgresql",
                "spring.datasource.url=" + PostgresForTests.freshDatabase())) {
            hasTheRightParts(context);
        }
    }

    @Test
    void eventsAreWrittenUnderPinnedNamesWithTheirOwnMapper() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        Application.class, PinnedEvents.class)
                .web(WebApplicationType.NONE)
                .run("--ctax.data-dir=" + folder)) {
            commandsAreStoredAndReceipted(context);
            EventReader reader = context.getBean(EventStorage.class).reader();
            assertThat(reader.after(1, 1)).singleElement().satisfies(stored -> {
                assertThat(stored.getPayload().getType().getName()).isEqualTo("book.Written");
                assertThat(stored.getPayload().getType().getRevision()).isEqualTo("2");
                assertThat(new String(stored.getPayload().getData(), StandardCharsets.UTF_8))
                        .contains("\"the_line\":\"first\"");
            });
            assertThat(context.getBean(EventLog.class)
                            .readAfter(1, 1)
                            .getFirst()
                            .payload())
                    .isInstanceOf(LineWritten.class);
        }
    }

    @Test
    void aProcessorSeesEventsWithoutPollingForThemAndReplaysThem() throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class, Projection.class)
                .web(WebApplicationType.NONE)
                .run("--ctax.data-dir=" + folder, "--axon.eventhandling.processors.lines.mode=pooled")) {
            CommandGateway gateway = context.getBean(CommandGateway.class);
            BlockingQueue<String> lines = context.getBean(Lines.class).lines;
            gateway.sendAndWait(new OpenBook("book"));
            gateway.sendAndWait(new WriteLine("book", "warm-up"));
            assertThat(lines.poll(20, SECONDS)).isEqualTo("warm-up");

            // Asking twice a second, as a stock processor does, it would take 15 seconds on average.
            int count = 60;
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                gateway.sendAndWait(new WriteLine("book", "line " + i));
                assertThat(lines.poll(20, SECONDS)).isEqualTo("line " + i);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));

            StreamingEventProcessor processor = context.getBean(EventProcessingConfiguration.class)
                    .eventProcessor("lines", StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            await().until(() -> lines.size() == count + 1);
            assertThat(lines).startsWith("warm-up", "line 0").endsWith("line 59");
        }
    }

    private static void hasTheRightParts(ConfigurableApplicationContext context) {
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(GroupCommitEngine.class);
        assertThat(context.getBean(EventBus.class)).isInstanceOf(StreamingEventStore.class);
        assertThat(context.getBean(EventStore.class)).isSameAs(context.getBean(EventBus.class));
        assertThat(context.getBean(TransactionManager.class)).isSameAs(NoTransactionManager.INSTANCE);
        hasNothingOfAxonServer(context);
        CommandBus bus = context.getBean(CommandBus.class);
        assertThat(bus).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(field(bus, "transactionManager")).isSameAs(NoTransactionManager.INSTANCE);

        org.axonframework.config.Configuration axon = context.getBean(org.axonframework.config.Configuration.class);
        assertThat(axon.eventBus()).isSameAs(context.getBean(EventBus.class));
        assertThat(axon.eventStore()).isSameAs(context.getBean(EventBus.class));
        assertThat(axon.commandBus()).isSameAs(bus);
        assertThat(axon.serializer()).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(axon.messageSerializer()).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(NamedEventSerializer.class);
        assertThat(context.getBean(GroupCommitEngine.class).getEventSerializer())
                .isSameAs(axon.eventSerializer());
        assertThat(context.getBean(GroupCommitEngine.class).getSnapshotSerializer())
                .isSameAs(axon.serializer());
        assertThat(context.getEnvironment().getProperty("axon.axonserver.enabled"))
                .isEqualTo("false");
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
        aReplayTokenIsReadBack(axon.serializer());
        commandsAreStoredAndReceipted(context);
    }

    /** Not even a thread that would look for a server. */
    private static void hasNothingOfAxonServer(ConfigurableApplicationContext context) {
        assertThat(context.getBeansOfType(AxonServerConnectionManager.class)).isEmpty();
        assertThat(context.getBeansOfType(AxonServerConfiguration.class)).isEmpty();
        assertThat(context.getBeansOfType(AxonServerStorage.class)).isEmpty();
        assertThat(context.getBeansOfType(AxonServerEventStore.class)).isEmpty();
        assertThat(context.getBeansOfType(AxonServerCommandBus.class)).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("AxonServer") || name.equals("event-tail"));
    }

    private static void aReplayTokenIsReadBack(Serializer serializer) {
        TrackingToken token = ReplayToken.createReplayToken(new LogToken(7, "seventh"), new LogToken(2, "second"));
        TrackingToken read = serializer.<byte[], TrackingToken>deserialize(serializer.serialize(token, byte[].class));
        assertThat(read).isEqualTo(token);
        assertThat(WrappedToken.unwrapLowerBound(read))
                .isInstanceOfSatisfying(
                        LogToken.class, last -> assertThat(last.getEventId()).isEqualTo("second"));
    }

    private static void commandsAreStoredAndReceipted(ConfigurableApplicationContext context) {
        CommandGateway gateway = context.getBean(CommandGateway.class);
        String book = UUID.randomUUID().toString();

        AppendReceipt<Object> opened = AppendReceipt.capture(() -> gateway.sendAndWait(new OpenBook(book)));
        AppendReceipt<String> written = AppendReceipt.capture(() -> gateway.sendAndWait(new WriteLine(book, "first")));

        assertThat(opened.position()).hasValue(1);
        assertThat(written).isEqualTo(new AppendReceipt<>("first", OptionalLong.of(2), Map.of(book, 1L)));
        assertThat(context.getBean(EventLog.class).readAfter(0, 10))
                .extracting(RecordedEvent::payload)
                .containsExactly(new BookOpened(book), new LineWritten(book, "first"));
    }

    private static Object field(Object owner, String name) {
        try {
            return ReflectionUtils.getFieldValue(SimpleCommandBus.class.getDeclaredField(name), owner);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private ConfigurableApplicationContext start(Class<?> application, String... properties) {
        String[] arguments =
                Arrays.stream(properties).map(property -> "--" + property).toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .properties("ctax.data-dir=" + folder)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
