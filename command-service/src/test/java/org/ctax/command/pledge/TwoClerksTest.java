package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ctax.command.CommandServiceApplication;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.DerivedId;
import org.ctax.command.desk.RecordKind;
import org.ctax.command.need.IdentifyNeed;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.Priority;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.visibility.Visibility;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.FakeAxonServer;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Sixty-four clerks at the same moment each want 5 of a pledge of 100: twenty get it, wherever the events are kept. */
class TwoClerksTest {
    private static final int CLERKS = 64;
    private static final int WINNERS = 20;
    private static final Caller CLERK = new Caller("clerk", "COORDINATOR", null, Caller.API, "two-clerks", null);

    @TempDir
    Path folder;

    @Test
    void on_sqlite_just_those_win_whose_money_is_there() {
        try (var service = service("--ctax.event-store=sqlite")) {
            var pledge = pledgeOf100(service);
            var answers = allAtOnce(IntStream.range(0, CLERKS).mapToObj(i -> atTheBus(service, pledge)));
            theLastDollarIsGivenOnce(service, pledge, answers);
        }
    }

    @Test
    void on_postgresql_just_those_win_whose_money_is_there() {
        try (var service = service(postgresql(PostgresForTests.freshDatabase()))) {
            var pledge = pledgeOf100(service);
            var answers = allAtOnce(IntStream.range(0, CLERKS).mapToObj(i -> atTheBus(service, pledge)));
            theLastDollarIsGivenOnce(service, pledge, answers);
        }
    }

    @Test
    void in_two_processes_on_one_postgresql_just_those_win_whose_money_is_there() {
        var database = PostgresForTests.freshDatabase();
        try (var one = service(postgresql(database));
                var other = service(postgresql(database))) {
            var pledge = pledgeOf100(one);
            var answers =
                    allAtOnce(IntStream.range(0, CLERKS).mapToObj(i -> atTheDesk(i % 2 == 0 ? one : other, pledge)));
            theLastDollarIsGivenOnce(one, pledge, answers);
        }
    }

    @Test
    void in_two_processes_on_one_axon_server_just_those_win_whose_money_is_there() {
        try (var server = FakeAxonServer.start();
                var one = service(axonServer(server));
                var other = service(axonServer(server))) {
            var pledge = pledgeOf100(one);
            var answers =
                    allAtOnce(IntStream.range(0, CLERKS).mapToObj(i -> atTheDesk(i % 2 == 0 ? one : other, pledge)));
            theLastDollarIsGivenOnce(one, pledge, answers);
        }
    }

    private static void theLastDollarIsGivenOnce(
            ConfigurableApplicationContext service, UUID pledge, List<String> answers) {
        assertThat(answers).filteredOn("done"::equals).hasSize(WINNERS);
        assertThat(answers).filteredOn("EXCEEDS_PURSE"::equals).hasSize(CLERKS - WINNERS);
        assertThat(service.getBean(EventLog.class).readAfter(0, 1_000))
                .filteredOn(event -> event.payload() instanceof AllocationMade made
                        && made.pledgeId().equals(pledge))
                .hasSize(WINNERS);
    }

    private static List<String> allAtOnce(Stream<Runnable> clerks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            var futures = new ArrayList<Future<String>>();
            clerks.forEach(clerk -> futures.add(threads.submit(() -> {
                start.await();
                return answer(clerk);
            })));
            start.countDown();
            return futures.stream().map(TwoClerksTest::get).toList();
        }
    }

    private static String answer(Runnable clerk) {
        try {
            clerk.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Runnable atTheBus(ConfigurableApplicationContext service, UUID pledge) {
        var gateway = service.getBean(CommandGateway.class);
        return () -> gateway.sendAndWait(byClerk(allocation(pledge)));
    }

    private static Runnable atTheDesk(ConfigurableApplicationContext service, UUID pledge) {
        var desk = service.getBean(CommandDesk.class);
        return () -> {
            var unused = desk.enter(RecordKind.PLEDGE, pledge, CLERK, allocation(pledge));
        };
    }

    private static Object byClerk(Object command) {
        return GenericCommandMessage.asCommandMessage(command).andMetaData(CLERK.provenance());
    }

    private static UUID pledgeOf100(ConfigurableApplicationContext service) {
        var gateway = service.getBean(CommandGateway.class);
        var pledge = UUID.randomUUID();
        gateway.sendAndWait(byClerk(new IdentifyNeed(
                needOf(pledge),
                "AFG",
                "CT-03",
                null,
                "Prosecutors",
                null,
                Priority.HIGH,
                null,
                null,
                false,
                Story.MAY,
                Visibility.PUBLIC)));
        gateway.sendAndWait(byClerk(new RecordPledge(
                pledge,
                null,
                null,
                null,
                Amounts.of("100", "EUR"),
                null,
                null,
                Story.MAY,
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                Earmark.NONE,
                List.of(),
                null,
                null,
                false,
                Visibility.PUBLIC)));
        return pledge;
    }

    private static AllocateMoney allocation(UUID pledge) {
        var need = new AllocationTarget(AllocationTarget.Kind.NEED, needOf(pledge));
        return new AllocateMoney(pledge, UUID.randomUUID(), need, Amounts.of("5", "EUR"), null, Story.JUNE, null);
    }

    private static UUID needOf(UUID pledge) {
        return DerivedId.of("need", pledge.toString());
    }

    private static String[] postgresql(String database) {
        return new String[] {"--ctax.event-store=postgresql", "--spring.datasource.url=" + database};
    }

    private static String[] axonServer(FakeAxonServer server) {
        return new String[] {
            "--ctax.event-store=axon-server",
            "--axon.axonserver.servers=" + server.address(),
            "--axon.axonserver.context=" + FakeAxonServer.CONTEXT
        };
    }

    private ConfigurableApplicationContext service(String... store) {
        var arguments = Stream.concat(Stream.of("--server.port=0", "--ctax.data-dir=" + folder), Stream.of(store));
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .run(TestTokens.arguments(arguments.toArray(String[]::new)));
    }
}
