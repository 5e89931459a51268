package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sixty-four clerks at the same moment each want 5 of a pledge of 100: twenty get it, and every view says so. */
final class LastDollar {
    private static final int CLERKS = 64;
    private static final int WINNERS = 20;

    private final Pen pen = new Pen(0, 1);
    private final String need = pen.id();
    private final String pledge = pen.id();
    private final List<Exchange> writers;
    private final List<Exchange> readers;

    /**
     * @param writers to which the clerks go in turn; they write the same events, and have none yet
     * @param readers each of which must show the outcome
     */
    LastDollar(List<Exchange> writers, List<Exchange> readers) {
        this.writers = writers;
        this.readers = readers;
    }

    void isGivenOnce() throws IOException {
        AtOnce.enter(Scene.donor(), writers.getFirst());
        AtOnce.enter(NeedLife.identified(pen, need), writers.getLast());
        AtOnce.enter(PledgeLife.recorded(pledge, Pen.usd(WINNERS * 5)), writers.getFirst());

        var answers = AtOnce.send(
                IntStream.range(0, CLERKS)
                        .mapToObj(_ -> PledgeLife.allocated(pen, pledge, "need", need, Pen.usd(5)))
                        .toList(),
                writers);

        var won = AtOnce.of(answers, 201);
        var lost = AtOnce.of(answers, 409);
        assertThat(won).hasSize(WINNERS);
        assertThat(lost).hasSize(CLERKS - WINNERS);
        assertThat(lost)
                .allSatisfy(
                        answer -> assertThat(Exchange.json(answer).path("code").asString())
                                .isEqualTo("EXCEEDS_PURSE"));
        for (var reader : readers) {
            allIsSeenIn(reader, AtOnce.last(won));
        }
    }

    private void allIsSeenIn(Exchange reader, long position) throws IOException {
        var shown = reader.get("/api/pledges/" + pledge + "?atLeast=" + position);
        assertThat(shown.path("history")).hasSize(1 + WINNERS);
        assertThat(shown.path("own").path("unallocated").path("amount").asString())
                .isEqualTo("0.00");
        isHundred(reader.get("/api/needs/" + need));
        var rows = reader.get("/api/funding?groupBy=country").path("rows");
        assertThat(rows).hasSize(1);
        isHundred(rows.path(0));
        assertThat(reader.replayCheck(1).path("equal").asBoolean()).isTrue();
    }

    private static void isHundred(JsonNode shown) {
        assertThat(new BigDecimal(shown.path("allocated").asString())).isEqualByComparingTo("100");
    }
}
