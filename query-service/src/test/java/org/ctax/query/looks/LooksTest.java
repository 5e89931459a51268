package org.ctax.query.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.ctax.query.feed.FeedReading;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is shown a restricted record, that is kept; of any other nothing is. */
class LooksTest {
    private static final UUID SECRET = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    @TempDir
    Path data;

    @Test
    void eachLookIsKeptWhicheverWayItWasTaken() throws IOException, InterruptedException {
        try (var exchange = ReadSide.start(data)) {
            record(exchange);
            var norway = exchange.as(Role.DONOR, Story.NORWAY);
            var other = exchange.as(Role.DONOR, Story.UNODC);
            var _ = norway.get("/api/pledges/" + SECRET);
            var _ = norway.get("/api/pledges");
            var _ = norway.get("/api/funding?groupBy=pledge");
            var _ = norway.get("/api/funding/explain?measure=pledged");
            var _ = norway.get("/api/funding?groupBy=donor");
            var _ = FeedReading.all(norway, "/api/feed?from=1", exchange.head());
            var _ = other.get("/api/pledges");
            var _ = other.problem("/api/pledges/" + SECRET, 404);

            var looks = exchange.as(Role.AUDITOR).get("/api/looks?record=pledges/" + SECRET);
            assertThat(looks.get("items")
                            .valueStream()
                            .map(look -> look.get("operation").asString())
                            .toList())
                    .containsExactly(
                            "GET /api/feed",
                            "GET /api/funding/explain",
                            "GET /api/funding",
                            "GET /api/pledges",
                            "GET /api/pledges/{id}");
            var first = looks.get("items").get(4);
            assertThat(first.get("role").asString()).isEqualTo("DONOR");
            assertThat(first.get("participants").get(0).asString()).isEqualTo(Story.NORWAY.toString());
            assertThat(first.get("correlationId").asString()).isNotBlank();
            assertThat(exchange.get("/api/looks").at("/page/totalItems").asInt())
                    .as("those of the secretariat itself")
                    .isEqualTo(5);
        }
    }

    @Test
    void theyOutliveTheProcessAndAreFoundByAccountAndTime() {
        try (var exchange = ReadSide.start(data)) {
            record(exchange);
            var _ = exchange.as(Role.AUDITOR).get("/api/pledges/" + SECRET);
        }
        try (var exchange = ReadSide.start(data)) {
            var account = exchange.get("/api/looks").at("/items/0/account").asString();
            assertThat(total(exchange, "account=" + account)).isEqualTo(1);
            assertThat(total(exchange, "account=somebody")).isZero();
            assertThat(total(exchange, "from=2008-01-01T00:00:00Z")).isEqualTo(1);
            assertThat(total(exchange, "to=2008-01-01T00:00:00Z")).isZero();
            assertThat(total(exchange, "record=pledges/" + SECRET + "&size=1&page=0"))
                    .isEqualTo(1);
        }
    }

    private static int total(ReadSide exchange, String parameters) {
        return exchange.get("/api/looks?" + parameters).at("/page/totalItems").asInt();
    }

    private static void record(ReadSide exchange) {
        exchange.record(SECRET, Story.promised(SECRET, Story.NORWAY, Visibility.restrictedTo(List.of(Story.NORWAY))));
        exchange.record(Story.BARE_PLEDGE, Story.promised(Story.BARE_PLEDGE, Story.UNODC, Visibility.PUBLIC));
    }
}
