package org.ctax.e2e;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Requests that are sent at the same moment, to the writers in turn. */
final class AtOnce {
    private AtOnce() {}

    static List<HttpResponse<String>> send(List<Entry> entries, List<Exchange> writers) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, entries.size())
                    .mapToObj(turn -> threads.submit(() -> {
                        start.await();
                        return writers.get(turn % writers.size()).send(entries.get(turn));
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(AtOnce::get).toList();
        }
    }

    private static HttpResponse<String> get(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<HttpResponse<String>> of(List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).toList();
    }

    /** The position at or below which everything is that was taken. */
    static long last(List<HttpResponse<String>> taken) {
        return taken.stream()
                .mapToLong(answer -> Exchange.json(answer).path("position").asLong())
                .max()
                .orElseThrow();
    }

    static void enter(Entry entry, Exchange writer) throws IOException {
        var answer = writer.send(entry);
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new IllegalStateException(entry + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
