package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sixty-four clerks at the same moment each want 5 of a pledge of 100: twenty get it, and every view says so. */
class LastDollarIT {
    private static final int CLERKS = 64;
    private static final int WINNERS = 20;

    private final Pen pen = new Pen(0, 1);
    private final String need = pen.id();
    private final String pledge = pen.id();

    @Test
    void isGivenOnceOnSqlite(@TempDir Path folder) throws Exception {
        isGivenOnce(folder);
    }

    @Test
    void isGivenOnceOnPostgresql(@TempDir Path folder) throws Exception {
        isGivenOnce(folder, Postgres.freshDatabase());
    }

    private void isGivenOnce(Path folder, String... options) throws Exception {
        try (var exchange = Exchange.start(folder, options)) {
            entered(exchange, Scene.donor());
            entered(exchange, NeedLife.identified(pen, need));
            entered(exchange, PledgeLife.recorded(pledge, Pen.usd(WINNERS * 5)));

            var answers = allAtOnce(IntStream.range(0, CLERKS)
                    .mapToObj(i -> PledgeLife.allocated(pen, pledge, "need", need, Pen.usd(5)))
                    .<Callable<HttpResponse<String>>>map(entry -> () -> exchange.send(entry))
                    .toList());

            var won = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            var lost = answers.stream()
                    .filter(answer -> answer.statusCode() == 409)
                    .toList();
            assertThat(won).hasSize(WINNERS);
            assertThat(lost).hasSize(CLERKS - WINNERS);
            assertThat(lost)
                    .allSatisfy(answer -> assertThat(
                                    Exchange.json(answer).path("code").asString())
                            .isEqualTo("EXCEEDS_PURSE"));
            allIsSeenIn(exchange, last(won));
        }
    }

    private void allIsSeenIn(Exchange exchange, long position) throws IOException {
        var shown = exchange.get("/api/pledges/" + pledge + "?atLeast=" + position);
        assertThat(shown.path("history")).hasSize(1 + WINNERS);
        assertThat(shown.path("own").path("unallocated").path("amount").asString())
                .isEqualTo("0.00");
        isHundred(exchange.get("/api/needs/" + need));
        var rows = exchange.get("/api/funding?groupBy=country").path("rows");
        assertThat(rows).hasSize(1);
        isHundred(rows.path(0));
        assertThat(exchange.replayCheck(1).path("equal").asBoolean()).isTrue();
    }

    private static void isHundred(JsonNode shown) {
        assertThat(new BigDecimal(shown.path("allocated").asString())).isEqualByComparingTo("100");
    }

    private static long last(List<HttpResponse<String>> answers) {
        return answers.stream()
                .mapToLong(answer -> Exchange.json(answer).path("position").asLong())
                .max()
                .orElseThrow();
    }

    private static void entered(Exchange exchange, Entry entry) throws IOException {
        var answer = exchange.send(entry);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static List<HttpResponse<String>> allAtOnce(List<Callable<HttpResponse<String>>> requests)
            throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = requests.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(LastDollarIT::get).toList();
        }
    }

    private static HttpResponse<String> get(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
