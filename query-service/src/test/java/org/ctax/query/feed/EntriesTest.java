package org.ctax.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.ctax.query.Story;
import org.ctax.web.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of entries says what the feed said, backwards and to whom it may be said. */
class EntriesTest {
    private static final UUID SECRET = UUID.fromString("00000000-0000-4000-8000-0000000000ab");

    @TempDir
    Path data;

    private ReadSide exchange;

    @BeforeEach
    void tellTheStory() {
        exchange = ReadSide.start(data);
        var _ = new Story(exchange);
        exchange.record(SECRET, Story.promised(SECRET, Story.NORWAY, Visibility.restrictedTo(List.of(Story.NORWAY))));
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void partByPartItIsTheFeedBackwards() throws IOException, InterruptedException {
        var told = FeedReading.all(exchange, "/api/feed?from=1", exchange.head());
        var listed = new ArrayList<JsonNode>();
        var address = "/api/entries?size=7";
        for (var part = exchange.get(address); ; part = exchange.get(address + "&before=" + part.get("next"))) {
            part.get("items").forEach(entry -> listed.add(((ObjectNode) entry).without("subjectname")));
            if (part.get("next") == null) {
                break;
            }
        }
        assertThat(listed.reversed()).isEqualTo(told);
    }

    @Test
    void namesTheRecordThatAnEntryIsOf() {
        var names = new TreeMap<String, TreeSet<String>>();
        for (var entry : items("")) {
            names.computeIfAbsent(entry.path("type").asString().replaceAll("\\..*", ""), _ -> new TreeSet<>())
                    .add(entry.path("subjectname").asString("-"));
        }
        assertThat(names)
                .containsEntry("need", set("Borders", "Judges who know the conventions"))
                .containsEntry("activity", set("Mentor", "Workshop in Kabul"))
                .containsEntry("participant", set("Drugs and Crime", "Norway"))
                .containsEntry("appeal", set("Two"))
                // What has no name of its own is not given one.
                .containsEntry("pledge", set("-", "N-2008-1"))
                .containsEntry("transfer", set("-", "T-1"))
                .containsEntry("exchange-rate", set("-"));
    }

    @Test
    void isNarrowedByWhatRecordWhoAndWhen() {
        assertThat(types("types=pledge.*")).isNotEmpty().allMatch(type -> type.startsWith("pledge."));
        assertThat(items("subject=" + Story.RICH_PLEDGE))
                .isNotEmpty()
                .allMatch(entry -> entry.get("subject").asString().equals(Story.RICH_PLEDGE.toString()));
        assertThat(items("types=pledge.*&valueAsOf=2000-01-01")).isEmpty();
        assertThat(items("asOf=3").getFirst().get("position").asLong()).isEqualTo(3);
        assertThat(items("to=2001-01-01T00:00:00Z")).isEmpty();
        assertThat(items("from=2001-01-01T00:00:00Z")).hasSize((int) exchange.head());
        assertThat(items("role=NOBODY")).isEmpty();
        assertThat(items("data=false").getFirst().has("data")).isFalse();
        var actor = items("").getFirst().path("actor").asString("");
        assertThat(items("actor=" + actor))
                .allMatch(entry -> entry.path("actor").asString("").equals(actor));
    }

    @Test
    void nobodyIsToldOfWhatIsNotForHim() {
        assertThat(items("subject=" + SECRET)).hasSize(1);
        assertThat(items(exchange.as(Role.DONOR, Story.NORWAY), "subject=" + SECRET))
                .hasSize(1);
        assertThat(items(exchange.as(Role.DONOR, Story.UNODC), "subject=" + SECRET))
                .isEmpty();
        assertThat(exchange.as(Role.AUDITOR)
                        .get("/api/looks?record=pledges/" + SECRET)
                        .get("items")
                        .valueStream()
                        .map(look -> look.get("operation").asString()))
                .contains("GET /api/entries");
    }

    private static TreeSet<String> set(String... names) {
        return new TreeSet<>(List.of(names));
    }

    private List<String> types(String parameters) {
        return items(parameters).stream()
                .map(entry -> entry.get("type").asString())
                .toList();
    }

    private List<JsonNode> items(String parameters) {
        return items(exchange, parameters);
    }

    private static List<JsonNode> items(ReadSide reader, String parameters) {
        return reader.get("/api/entries?size=1000&" + parameters)
                .get("items")
                .valueStream()
                .toList();
    }
}
