package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many at the same moment: one wins, and the others are told why they did not. */
@WithHttp
class RaceTest {
    private static final int CALLERS = 32;

    @Autowired
    Http http;

    @Test
    void of_many_who_want_one_code_one_gets_it() throws Exception {
        var code = uuid();
        var before = http.head();

        var replies = atOnce(() -> http.post("/api/participants", registration(uuid(), code)));

        assertThat(replies).filteredOn(r -> r.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> r.status() != 201)
                .allMatch(r -> r.status() == 409 && "CODE_TAKEN".equals(r.code()));
        assertThat(http.head()).as("the registration and its claim").isEqualTo(before + 2);
    }

    @Test
    void the_same_message_from_many_at_once_is_done_once() throws Exception {
        var message = registration(uuid(), uuid());
        var before = http.head();

        var replies = atOnce(() -> http.post("/api/participants", message));

        assertThat(replies).filteredOn(r -> r.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(r -> r.status() == 200).hasSize(CALLERS - 1);
        assertThat(http.head()).isEqualTo(before + 2);
    }

    @Test
    void different_entries_of_one_record_all_come_in() throws Exception {
        var need = uuid();
        assertThat(http.post("/api/needs", """
                {"id":"%s","country":"AFG","theme":"CT-03","title":"A law","valueDate":"2020-01-01"}""".formatted(need)).status()).isEqualTo(201);

        var replies = atOnce(() -> http.post("/api/needs/" + need + "/requirements", """
                {"id":"%s","required":{"amount":"5","currency":"USD"},"reason":"R","valueDate":"2020-01-01"}""".formatted(uuid())));

        assertThat(replies).allMatch(r -> r.status() == 201);
        assertThat(replies.stream().map(r -> r.header("ETag"))).doesNotHaveDuplicates();
        assertThat(replies.stream().map(r -> r.header("CTAX-Position"))).doesNotHaveDuplicates();
    }

    private static String registration(String id, String code) {
        return "{\"id\":\"%s\",\"code\":\"%s\",\"name\":\"Norway\",\"kind\":\"DONOR\"}".formatted(id, code);
    }

    private static List<Http.Reply> atOnce(Callable<Http.Reply> call) throws InterruptedException, ExecutionException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(
                    IntStream.range(0, CALLERS).mapToObj(i -> call).toList());
            return answers.stream().map(java.util.concurrent.Future::resultNow).toList();
        }
    }
}
