package org.ctax.e2e;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Asks each query-service, again and again, how far its views are: never less far than before. */
final class ProjectionWatch implements AutoCloseable {
    private static final long PAUSE = 5_000_000;

    private final List<Thread> threads;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    ProjectionWatch(List<Exchange> readers) {
        threads = readers.stream()
                .map(reader -> Thread.ofVirtual().start(() -> watch(reader)))
                .toList();
    }

    private void watch(Exchange reader) {
        var known = new HashMap<String, Long>();
        try {
            while (!closing) {
                look(reader, known);
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException | RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private void look(Exchange reader, Map<String, Long> known) throws IOException {
        for (var group : reader.get("/ops/projections")) {
            var name = group.path("group").asString();
            long position = group.path("position").asLong();
            long before = known.getOrDefault(name, 0L);
            if (position < before) {
                wrong.add("%s went back from %d to %d".formatted(name, before, position));
            }
            known.put(name, position);
        }
    }

    Queue<String> wrong() {
        return wrong;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
