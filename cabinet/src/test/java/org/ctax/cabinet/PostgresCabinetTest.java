package org.ctax.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.ctax.eventstore.PostgresForTests;
import org.junit.jupiter.api.Test;

class PostgresCabinetTest extends CabinetContract {
    private final String url = PostgresForTests.freshDatabase();

    @Override
    Cabinet open(List<CabinetFeature> features) {
        return Cabinet.inPostgres(url, null, null, features);
    }

    @Test
    void processesThatStartAtOnceDoNotDisturbEachOther() throws Exception {
        int processes = 6;
        var barrier = new CyclicBarrier(processes);
        try (var starters = Executors.newFixedThreadPool(processes)) {
            var starts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < processes; i++) {
                var id = "process-" + i;
                starts.add(() -> {
                    barrier.await();
                    try (var cabinet = open(List.of(DRAWER, SHELF))) {
                        return cabinet.write(jdbc -> put(jdbc, id, 1));
                    }
                });
            }
            for (var started : starters.invokeAll(starts)) {
                assertThat(started.get()).isEqualTo(1);
            }
        }
    }
}
