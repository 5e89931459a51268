package org.ctax.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.ctax.command.participant.RegisterParticipant;
import org.ctax.command.pledge.ReceiveContribution;
import org.ctax.command.pledge.RecordPledge;
import org.ctax.events.money.Amounts;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.visibility.Visibility;
import org.ctax.eventstore.PostgresForTests;

/**
 * How many commands a second are carried out and durable, against the same write side on Axon's own JDBC engine and the
 * same kind of database. Each caller records a pledge, receives four contributions to it, and begins again.
 */
final class CommandSpeed implements Benchmarks.Benchmark {
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int CONTRIBUTIONS = 4;

    private enum Store {
        SQLITE,
        POSTGRESQL
    }

    @Override
    public void run() throws Exception {
        PostgresForTests.flushToDisk();
        for (var store : Store.values()) {
            compare(store);
        }
    }

    private static void compare(Store store) throws Exception {
        try (var folder = new Folder();
                var plain = new PlainAxon(
                        store == Store.SQLITE
                                ? "jdbc:sqlite:" + folder.path().resolve("plain.db")
                                : PostgresForTests.freshDatabase());
                var ours = Applications.writeSide(folder.path(), propertiesOf(store));
                var reference = Applications.writeSideOn(plain, folder.path().resolve("reference"))) {
            for (int callers : new int[] {1, 8, 64}) {
                var ratios = new ArrayList<Double>();
                var rates = new ArrayList<Double>();
                var references = new ArrayList<Double>();
                for (int round = -1; round < ROUNDS; round++) {
                    var theirs = perSecond(reference.getBean(CommandGateway.class), callers);
                    var rate = perSecond(ours.getBean(CommandGateway.class), callers);
                    if (round >= 0) {
                        // The first is for the compiler.
                        ratios.add(rate / theirs);
                        rates.add(rate);
                        references.add(theirs);
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-10s %2d callers: %,8.0f commands/s, on Axon's engine %,8.0f, median ratio %.2f%n",
                        store,
                        callers,
                        Figures.median(rates),
                        Figures.median(references),
                        Figures.median(ratios));
            }
        }
    }

    private static String[] propertiesOf(Store store) {
        return store == Store.SQLITE
                ? new String[0]
                : new String[] {
                    "ctax.event-store=postgresql", "spring.datasource.url=" + PostgresForTests.freshDatabase()
                };
    }

    private static double perSecond(CommandGateway gateway, int callers) throws Exception {
        var stop = new AtomicBoolean();
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(callers)) {
            Callable<Long> caller = () -> callUntil(stop, gateway);
            var working = new ArrayList<Future<Long>>();
            for (int i = 0; i < callers; i++) {
                working.add(executor.submit(caller));
            }
            TimeUnit.SECONDS.sleep(SECONDS);
            stop.set(true);
            long commands = 0;
            for (var one : working) {
                commands += one.get();
            }
            return commands / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long callUntil(AtomicBoolean stop, CommandGateway gateway) {
        long commands = 0;
        var donor = UUID.randomUUID();
        send(gateway, donor(donor));
        while (!stop.get()) {
            var pledge = UUID.randomUUID();
            send(gateway, pledge(pledge, donor));
            commands++;
            for (int i = 0; i < CONTRIBUTIONS && !stop.get(); i++) {
                send(gateway, contribution(pledge));
                commands++;
            }
        }
        return commands;
    }

    private static void send(CommandGateway gateway, Object command) {
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of("actor", "clerk", "source", "benchmark")));
    }

    private static RegisterParticipant donor(UUID id) {
        var code = "D" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return new RegisterParticipant(id, code, "Donor", ParticipantKind.DONOR, null, null, Visibility.PUBLIC);
    }

    private static RecordPledge pledge(UUID id, UUID donor) {
        return new RecordPledge(
                id,
                donor,
                null,
                null,
                Amounts.of(new BigDecimal("100000.00"), "USD"),
                null,
                null,
                LocalDate.of(2026, 1, 1),
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                Earmark.NONE,
                List.of(),
                null,
                null,
                false,
                Visibility.PUBLIC);
    }

    private static ReceiveContribution contribution(UUID pledge) {
        return new ReceiveContribution(
                pledge,
                UUID.randomUUID(),
                Amounts.of(new BigDecimal("20000.00"), "USD"),
                null,
                null,
                PledgeForm.CASH,
                null,
                false,
                LocalDate.of(2026, 1, 2),
                null);
    }
}
