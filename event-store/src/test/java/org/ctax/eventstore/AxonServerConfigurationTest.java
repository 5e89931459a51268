package org.ctax.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Timeout(120)
class AxonServerConfigurationTest {

    record OpenBook(@TargetAggregateIdentifier UUID book) {}

    record WriteLine(@TargetAggregateIdentifier UUID book, String line) {}

    record Written(String line, int number) {}

    record BookOpened(UUID book) {}

    record LineWritten(UUID book, String line) {}

    static final class NoMoreLines extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoMoreLines(String message) {
            super(message);
        }
    }

    @Aggregate
    static class Book {
        @AggregateIdentifier
        private @Nullable UUID id;

        private int lines;

        Book() {}

        @CommandHandler
        Book(OpenBook command) {
            AggregateLifecycle.apply(new BookOpened(command.book()));
        }

        @CommandHandler
        Written handle(WriteLine command) {
            switch (command.line()) {
                case "refused" -> throw new NoMoreLines("The book is full");
                case "faulty" -> throw new IllegalArgumentException("A bug");
                case "lost" -> throw new ConcurrencyException("Another was faster");
                case "unknown" -> throw new OutcomeUnknownException("No confirmation", null);
                case "" -> {}
                default -> AggregateLifecycle.apply(new LineWritten(command.book(), command.line()));
            }
            return new Written(command.line(), lines);
        }

        @EventSourcingHandler
        void on(BookOpened event) {
            id = event.book();
        }

        @EventSourcingHandler
        void on(LineWritten event) {
            lines++;
        }
    }

    @ProcessingGroup("lines")
    static class Lines {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @EventHandler
        void on(LineWritten event) {
            lines.add(event.line());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Reading {}

    @Configuration
    @EnableAutoConfiguration
    @Import({Book.class, Refusals.class})
    static class Writing {}

    @Configuration
    @Import(Lines.class)
    static class Projection {}

    static class Refusals {
        @Bean
        RefusalLanguage refusalLanguage() {
            return new RefusalLanguage() {
                @Override
                public @Nullable Map<String, String> write(Throwable failure) {
                    return failure instanceof NoMoreLines full
                            ? Map.of("sentence", String.valueOf(full.getMessage()))
                            : null;
                }

                @Override
                public RuntimeException read(Map<String, String> written) {
                    return new NoMoreLines(Objects.requireNonNull(written.get("sentence")));
                }
            };
        }
    }

    private final FakeAxonServer server = FakeAxonServer.start();
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    @AfterEach
    void close() {
        contexts.reversed().forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    @Test
    void aProcessThatOnlyReadsHasTheSameAndTakesNoCommands() {
        ConfigurableApplicationContext reading = start(Reading.class);
        hasTheRightParts(reading);
        assertThat(server.commands().takersOf(OpenBook.class.getName())).isEmpty();
        CommandGateway gateway = reading.getBean(CommandGateway.class);
        assertThatThrownBy(() -> gateway.sendAndWait(new OpenBook(UUID.randomUUID())))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private static void hasTheRightParts(ConfigurableApplicationContext context) {
        assertThat(context.getBean(AxonServerConnectionManager.class).isConnected(FakeAxonServer.CONTEXT))
                .isTrue();
        assertThat(context.getBean(EventBus.class)).isInstanceOf(PositionedEventStore.class);
        assertThat(context.getBean(EventBus.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(context.getBean(EventStore.class)).isSameAs(context.getBean(EventBus.class));
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(context.getBean(AxonServerCommandBus.class).localSegment())
                .isInstanceOf(SimpleCommandBus.class)
                .isSameAs(context.getBean("localCommandBus"));
        assertThat(context.getBean(QueryBus.class)).isExactlyInstanceOf(SimpleQueryBus.class);
        assertThat(context.getBean(TransactionManager.class)).isSameAs(NoTransactionManager.INSTANCE);
        assertThat(context.getBean(RoutingStrategy.class)).isInstanceOf(AnnotationRoutingStrategy.class);
        assertThat(context.getBean(TargetContextResolver.class).resolveContext(null))
                .isEqualTo(FakeAxonServer.CONTEXT);
        assertThat(context.getBean(CommandLoadFactorProvider.class).getFor("any"))
                .isEqualTo(100);
        assertThat(context.getBean("axonServerHealthIndicator", HealthIndicator.class)
                        .health())
                .satisfies(health -> assertThat(health.getStatus()).isEqualTo(Status.UP));

        AxonServerConfiguration settings = context.getBean(AxonServerConfiguration.class);
        assertThat(settings.getHeartbeat().isEnabled()).isTrue();
        assertThat(settings.getCommandThreads()).isEqualTo(64);

        assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
        assertThat(context.getBeansOfType(EventDatabase.class)).isEmpty();
        assertThat(context.getBeansOfType(EventStorage.class)).isEmpty();
        org.axonframework.config.Configuration axon = context.getBean(org.axonframework.config.Configuration.class);
        assertThat(axon.eventStore()).isSameAs(context.getBean(EventBus.class));
        assertThat(axon.commandBus()).isSameAs(context.getBean(CommandBus.class));
        assertThat(axon.eventSerializer()).isInstanceOf(NamedEventSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(NamedEventSerializer.class);
    }

    @Test
    void whoeverHandlesACommandItsSenderIsToldTheSame() {
        ConfigurableApplicationContext one = start(Writing.class);
        ConfigurableApplicationContext two = start(Writing.class);
        hasTheRightParts(one);
        await().until(() ->
                server.commands().takersOf(WriteLine.class.getName()).size() == 2);
        CommandGateway gateway = one.getBean(CommandGateway.class);
        receiptsAreThoseOfTheSender(gateway, two.getBean(EventLog.class));
        refusalsAreThoseOfTheRecord(gateway);
        assertThat(server.commands().routes().values().stream().distinct()).hasSize(2);
        aMissingAnswerToAnAppendIsToldAsSuch(gateway, one.getBean(EventLog.class));

        two.close();

        assertThat(server.commands().takersOf(OpenBook.class.getName())).hasSize(1);
        for (int i = 0; i < 10; i++) {
            gateway.sendAndWait(new OpenBook(UUID.randomUUID()));
        }
    }

    private static void receiptsAreThoseOfTheSender(CommandGateway gateway, EventLog log) {

        for (int i = 0; i < 8; i++) {
            UUID book = UUID.randomUUID();
            AppendReceipt<Object> opened = AppendReceipt.capture(() -> gateway.sendAndWait(new OpenBook(book)));
            AppendReceipt<Written> written =
                    AppendReceipt.capture(() -> gateway.sendAndWait(new WriteLine(book, "first")));
            AppendReceipt<Written> repeated = AppendReceipt.capture(() -> gateway.sendAndWait(new WriteLine(book, "")));

            assertThat(opened.position()).hasValue(2 * i + 1);
            assertThat(opened.versionOf(book.toString())).hasValue(0);
            assertThat(written.position()).hasValue(2 * i + 2);
            assertThat(written.versionOf(book.toString())).hasValue(1);
            assertThat(written.value()).isEqualTo(new Written("first", 1));
            assertThat(repeated.position()).isEmpty();
            assertThat(repeated.versions()).isEmpty();
            assertThat(log.readAfter(written.position().getAsLong() - 1, 1))
                    .extracting(RecordedEvent::payload)
                    .containsExactly(new LineWritten(book, "first"));
        }
    }

    private static void refusalsAreThoseOfTheRecord(CommandGateway gateway) {
        for (int i = 0; i < 8; i++) {
            UUID book = UUID.randomUUID();
            assertThatThrownBy(() -> gateway.sendAndWait(new WriteLine(book, "first")))
                    .isInstanceOfSatisfying(
                            AggregateNotFoundException.class,
                            unknown ->
                                    assertThat(unknown.getAggregateIdentifier()).isEqualTo(book.toString()));
            gateway.sendAndWait(new OpenBook(book));
            assertThatThrownBy(() -> gateway.sendAndWait(new OpenBook(book)))
                    .satisfies(lost -> assertThat(lost.getClass().getSimpleName())
                            .isIn("ConcurrencyException", "AggregateStreamCreationException"));
            assertThatThrownBy(() -> gateway.sendAndWait(new WriteLine(book, "refused")))
                    .isInstanceOf(NoMoreLines.class)
                    .hasMessage("The book is full");
            assertThatThrownBy(() -> gateway.sendAndWait(new WriteLine(book, "lost")))
                    .isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> gateway.sendAndWait(new WriteLine(book, "unknown")))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> gateway.sendAndWait(new WriteLine(book, "faulty")))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("A bug");
        }
    }

    private void aMissingAnswerToAnAppendIsToldAsSuch(CommandGateway gateway, EventLog log) {
        long before = log.headPosition();
        server.events().cutNextAppend(FakeEvents.Cut.BEFORE_ITS_ANSWER);

        assertThatThrownBy(() -> gateway.sendAndWait(new OpenBook(UUID.randomUUID())))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(log.headPosition()).isEqualTo(before + 1);
    }

    @Test
    void whenTheServerIsAwayHealthSaysSoAndCommandsGoOnWhenItIsBack() {
        ConfigurableApplicationContext context = start(Writing.class, "axon.axonserver.reconnect-interval=100");
        HealthIndicator health = context.getBean("axonServerHealthIndicator", HealthIndicator.class);
        CommandGateway gateway = context.getBean(CommandGateway.class);
        gateway.sendAndWait(new OpenBook(UUID.randomUUID()));

        server.stop();
        await().until(() ->
                Status.DOWN.equals(Objects.requireNonNull(health.health()).getStatus()));
        assertThatThrownBy(() -> gateway.sendAndWait(new OpenBook(UUID.randomUUID())))
                .isInstanceOfAny(StoreUnavailableException.class, OutcomeUnknownException.class);

        server.startAgain();
        await().atMost(60, SECONDS).ignoreExceptions().until(() -> {
            gateway.sendAndWait(new OpenBook(UUID.randomUUID()));
            return true;
        });
        await().until(() ->
                Status.UP.equals(Objects.requireNonNull(health.health()).getStatus()));
    }

    @Test
    void aProcessorSeesWhatAnotherProcessAppends() throws Exception {
        CommandGateway gateway = start(Writing.class).getBean(CommandGateway.class);
        ConfigurableApplicationContext reading =
                start(Projection.class, "axon.eventhandling.processors.lines.mode=pooled");
        UUID book = UUID.randomUUID();
        gateway.sendAndWait(new OpenBook(book));
        for (int i = 0; i < 30; i++) {
            gateway.sendAndWait(new WriteLine(book, "line " + i));
            assertThat(reading.getBean(Lines.class).lines.poll(20, SECONDS)).isEqualTo("line " + i);
        }
    }

    @Test
    void aStartWithoutAServerIsRefusedWithTheSettingToBlame() {
        assertThatThrownBy(() -> start(Reading.class, "axon.axonserver.servers="))
                .rootCause()
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("axon.axonserver.servers (AXON_AXONSERVER_SERVERS): is not set");
        assertThatThrownBy(() -> start(Reading.class, "axon.axonserver.servers=127.0.0.1:port"))
                .hasStackTraceContaining("axon.axonserver.servers (AXON_AXONSERVER_SERVERS): is no list");
        assertThatThrownBy(() -> start(Reading.class, "axon.axonserver.servers=127.0.0.1:1"))
                .hasStackTraceContaining("axon.axonserver.servers (AXON_AXONSERVER_SERVERS): the Axon Server")
                .hasStackTraceContaining("refused");
        assertThatThrownBy(() -> start(Reading.class, "axon.axonserver.context=another"))
                .hasStackTraceContaining("axon.axonserver.context (AXON_AXONSERVER_CONTEXT): the Axon Server");
        try (FakeAxonServer guarded = FakeAxonServer.start("secret")) {
            String servers = "axon.axonserver.servers=" + guarded.address();
            assertThatThrownBy(() -> start(Reading.class, servers))
                    .hasStackTraceContaining("axon.axonserver.token (AXON_AXONSERVER_TOKEN): the Axon Server");
            start(Reading.class, servers, "axon.axonserver.token=secret").close();
        }
    }

    private ConfigurableApplicationContext start(Class<?> application, String... properties) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application, Reading.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "ctax.event-store=axon-server",
                        "axon.axonserver.servers=" + server.address(),
                        "axon.axonserver.context=" + FakeAxonServer.CONTEXT)
                .run(Stream.of(properties).map(property -> "--" + property).toArray(String[]::new));
        contexts.add(context);
        return context;
    }
}
