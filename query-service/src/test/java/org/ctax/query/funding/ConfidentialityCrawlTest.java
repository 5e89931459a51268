package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ctax.events.EventMapper;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.visibility.Visibility;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RecordedEvent;
import org.ctax.query.ReadSide;
import org.ctax.query.feed.FeedReading;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.ctax.web.access.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Visits every address that can be read, in every way, with each role, over HTTP. What is answered must name nothing that
 * this reader may not know of, and must be, word for word, what another exchange answers that was only ever told what this
 * reader may know: so nothing can be found by subtraction either.
 */
class ConfidentialityCrawlTest {
    private static final JsonMapper JSON = EventMapper.create();
    private static final Pattern TELLING =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|secret-[0-9a-f]+");
    private static final Set<String> OF_THE_LOG = Set.of(
            "position",
            "fromPosition",
            "next",
            "recorded",
            "registered",
            "asOf",
            "eventId",
            "version",
            "correlationId");
    /** What an entry, told as in the feed, has from the log alone. */
    private static final Set<String> OF_AN_ENTRY = Set.of("id", "time");

    private static final int EVENTS = 260;
    private static final long REGISTERED = 3;

    @TempDir
    Path folder;

    /** @param role none: of one who has not signed in, where reading is public */
    record Visit(long seed, @Nullable Role role, List<Integer> donors) {
        Visit(long seed, @Nullable Role role, Integer... donors) {
            this(seed, role, List.of(donors));
        }
    }

    static List<Visit> visits() {
        var any = new Random().nextInt(1_000_000);
        return List.of(
                new Visit(1, Role.DONOR, 0),
                new Visit(2, Role.TASK_FORCE, 1, 2),
                new Visit(2, Role.MEMBER_STATE, 2),
                new Visit(3, Role.PROVIDER, 0),
                new Visit(3, Role.ADMINISTRATOR),
                new Visit(4, null),
                new Visit(383_677, Role.DONOR, 0),
                new Visit(any, Role.DONOR, 0),
                new Visit(any, Role.PROVIDER, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visits")
    void nothingLeaks(Visit visit) throws IOException, InterruptedException {
        var history = RandomHistory.secretive(visit.seed());
        var happenings = history.next(EVENTS);
        var open = "ctax.public-reading=" + (visit.role() == null);
        try (var all = ReadSide.start(folder.resolve("all"), open);
                var seen = ReadSide.start(folder.resolve("seen"), open)) {
            for (var one : List.of(all, seen)) {
                register(one, history.donors());
            }
            happenings.forEach(happening -> all.record(happening.recorded().aggregateId(), happening.event()));
            var _ = all.get("/api/pledges");
            var participants = new ArrayList<UUID>();
            for (var donor : visit.donors()) {
                participants.add(history.donors().get(donor));
            }
            var confidentiality = all.bean(Confidentiality.class);
            var eyes = confidentiality.of(new Reader("x", visit.role(), Set.copyOf(participants)));
            var told = new ArrayList<RecordedEvent>();
            for (var event : all.bean(EventLog.class).readAfter(REGISTERED, EVENTS)) {
                confidentiality.seen(eyes, event).ifPresent(payload -> {
                    told.add(event);
                    seen.record(event.aggregateId(), payload);
                });
            }
            assertThat(told).hasSizeBetween(1, EVENTS - 1);
            var token = token(visit.role(), participants);
            crawl(
                    visit,
                    new Pair(all.with(token), seen.with(token), told),
                    hidden(all, seen),
                    new Addresses(history, happenings, visit.seed()));
        }
    }

    private static @Nullable String token(@Nullable Role role, List<UUID> participants) {
        return role == null ? null : TestTokens.bearer(role, participants.toArray(UUID[]::new));
    }

    private static void register(ReadSide exchange, List<UUID> donors) {
        for (int i = 0; i < donors.size(); i++) {
            exchange.record(
                    donors.get(i),
                    new ParticipantRegistered(
                            donors.get(i),
                            "D" + i,
                            "Donor " + i,
                            ParticipantKind.DONOR,
                            null,
                            null,
                            Visibility.PUBLIC));
        }
    }

    /** Words of events that only the one exchange knows: ids, texts, and the ids of the events themselves. */
    private static Set<String> hidden(ReadSide all, ReadSide seen) {
        var hidden = words(all);
        hidden.removeAll(words(seen));
        assertThat(hidden).hasSizeGreaterThan(20);
        return hidden;
    }

    private static Set<String> words(ReadSide exchange) {
        var words = new TreeSet<String>();
        exchange.bean(EventLog.class).readAfter(0, EVENTS + 10).forEach(event -> {
            var found = TELLING.matcher(JSON.writeValueAsString(event.payload()));
            while (found.find()) {
                words.add(found.group());
            }
        });
        return words;
    }

    /** Both exchanges, asked the same, as of the same. */
    private record Pair(ReadSide all, ReadSide seen, List<RecordedEvent> told) {
        /** The position in the other exchange of the last that it was told up to a position. */
        long other(long position) {
            return REGISTERED
                    + told.stream()
                            .filter(event -> event.position() <= position)
                            .count();
        }

        HttpResponse<String> ofAll(String address) {
            return ask(all, address, position -> position);
        }

        HttpResponse<String> ofSeen(String address) {
            return ask(seen, address, this::other);
        }

        private static HttpResponse<String> ask(
                ReadSide exchange, String address, java.util.function.LongUnaryOperator positions) {
            var asked = Pattern.compile("\\{at:(\\d+)}")
                    .matcher(address)
                    .replaceAll(at -> Long.toString(positions.applyAsLong(Long.parseLong(at.group(1)))));
            return exchange.answer(asked + (asked.contains("?") ? "&" : "?") + "atLeast=" + exchange.head());
        }
    }

    private static void crawl(Visit visit, Pair pair, Set<String> hidden, Addresses addresses)
            throws IOException, InterruptedException {
        var visited = new HashSet<String>();
        var different = new ArrayList<String>();
        addresses.byOperation().forEach((operation, asked) -> {
            visited.add(operation);
            for (var address : asked) {
                var among = pair.ofAll(address);
                mustNotTell(visit, address, among.body(), hidden);
                if (!operation.startsWith("/ops/")) {
                    var alone = pair.ofSeen(address);
                    var one = among.statusCode() + " " + plain(among.body());
                    var other = alone.statusCode() + " " + plain(alone.body());
                    if (!one.equals(other)) {
                        different.add(address + "\n  " + one + "\n  " + other);
                    }
                }
            }
        });
        assertThat(different.stream().limit(3).toList())
                .as("%d addresses of %s", different.size(), visit)
                .isEmpty();
        visited.add("/api/feed");
        assertThat(visited).containsAll(readable(pair.all()));
        var feed = FeedReading.all(pair.all(), "/api/feed?from=1", pair.other(Long.MAX_VALUE));
        feed.forEach(message -> mustNotTell(visit, "/api/feed", message.toString(), hidden));
        assertThat(feed.stream().map(ConfidentialityCrawlTest::data).toList())
                .isEqualTo(FeedReading.all(pair.seen(), "/api/feed?from=1", pair.other(Long.MAX_VALUE)).stream()
                        .map(ConfidentialityCrawlTest::data)
                        .toList());
    }

    private static String data(JsonNode message) {
        return message.path("type").asString() + message.path("data");
    }

    private static void mustNotTell(Visit visit, String address, String body, Set<String> hidden) {
        var told = TELLING.matcher(body);
        while (told.find()) {
            // What the reader says himself comes back to him in a refusal.
            if (hidden.contains(told.group()) && !address.contains(told.group())) {
                throw new AssertionError("%s as %s tells %s: %s".formatted(address, visit, told.group(), body));
            }
        }
    }

    private static Set<String> readable(ReadSide exchange) {
        var readable = new TreeSet<String>();
        exchange.problem("/internal/api-docs", 200).path("paths").forEachEntry((path, operations) -> {
            if (operations.has("get")) {
                readable.add(path);
            }
        });
        return readable;
    }

    /** Without what differs between two logs: where in them something stands, and when it came. */
    private static JsonNode plain(String body) {
        return plain(JsonMapper.shared().readTree(body));
    }

    private static JsonNode plain(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.remove(OF_THE_LOG);
                if (object.has("specversion")) {
                    object.remove(OF_AN_ENTRY);
                }
                if (object.path("change").isObject()) {
                    ((ObjectNode) object.path("change")).remove("from");
                }
                object.values().forEach(ConfidentialityCrawlTest::plain);
            }
            case ArrayNode array -> array.values().forEach(ConfidentialityCrawlTest::plain);
            default -> {
                // A value.
            }
        }
        return node;
    }

    /** What is asked of each operation. */
    private static final class Addresses {
        private static final List<String> GROUPINGS =
                List.of("donor", "country", "region", "theme", "appeal", "need", "activity", "pledge");
        private static final List<String> MEASURES = List.of(
                "required",
                "originalRequired",
                "pledged",
                "committed",
                "received",
                "outstanding",
                "allocated",
                "gap",
                "surplus");
        /** Such as just one row of a grouping is asked for with. */
        private static final List<String> ROWS = Stream.of(
                        Map.entry("region", "only:142"),
                        Map.entry("region", "only:034"),
                        Map.entry("region", "only:several"),
                        Map.entry("country", "only:AFG"),
                        Map.entry("country", "not specified"),
                        Map.entry("donor", "only:D0"),
                        Map.entry("donor", "only:not specified"),
                        Map.entry("theme", "only:not specified"),
                        Map.entry("appeal", "only:not specified"),
                        Map.entry("need", "only:not specified"),
                        Map.entry("activity", "only:not specified"),
                        Map.entry("pledge", "only:not specified"))
                .map(row -> row.getKey() + "=" + URLEncoder.encode(row.getValue(), StandardCharsets.UTF_8))
                .toList();

        private static final Map<String, List<String>> SORTS = Map.of(
                "pledges", List.of("reference", "valueDate", "state", "pledged", "-committed", "received", "-first"),
                "needs", List.of("title", "country", "theme", "priority", "state", "-required", "first"),
                "activities", List.of("title", "theme", "kind", "state", "first"),
                "transfers", List.of("valueDate", "-amount", "first"));

        private final Map<String, List<String>> byOperation = new LinkedHashMap<>();
        private final List<String> moments;
        private final RandomHistory history;

        Addresses(RandomHistory history, List<RandomHistory.Happening> happenings, long seed) {
            this.history = history;
            var random = new Random(seed);
            var half = "{at:" + (REGISTERED + EVENTS / 2) + "}";
            var any = "{at:" + (REGISTERED + 1 + random.nextInt(EVENTS)) + "}";
            this.moments = List.of("", "asOf=" + half, "valueAsOf=2007-01-20", "asOf=" + any + "&valueAsOf=2008-06-30");
            registers();
            var ids = new LinkedHashMap<AccountKind, Set<String>>();
            for (var happening : happenings) {
                EyesTest.kindOf(happening.event())
                        .ifPresent(kind -> ids.computeIfAbsent(kind, _ -> new TreeSet<>())
                                .add(happening.recorded().aggregateId()));
            }
            ids.forEach(this::records);
            funding(ids);
            explanations(ids, half);
            byOperation.put("/ops/projections", List.of("/ops/projections"));
            byOperation.put("/ops/projections/{group}", List.of("/ops/projections/funding"));
            byOperation.put("/ops/dead-letters", List.of("/ops/dead-letters"));
            byOperation.put("/me", List.of("/me"));
            byOperation.put("/me/views", List.of("/me/views"));
            byOperation.put("/settings", List.of("/settings"));
        }

        Map<String, List<String>> byOperation() {
            return byOperation;
        }

        private void registers() {
            for (var list : List.of(
                    "participants",
                    "appeals",
                    "themes",
                    "countries",
                    "regions",
                    "exchange-rates",
                    "imports",
                    "looks")) {
                byOperation.put("/api/" + list, List.of("/api/" + list, "/api/" + list + "?size=3&page=1"));
            }
            byOperation.put("/api/entries", List.of("/api/entries?size=1000", "/api/entries?size=9&types=pledge.*"));
            var donor = history.donors().getFirst();
            byOperation.put("/api/participants/{id}", List.of("/api/participants/" + donor));
            byOperation.put("/api/appeals/{id}", List.of("/api/appeals/" + donor));
            byOperation.put("/api/themes/{code}", List.of("/api/themes/CT-01"));
            byOperation.put("/api/countries/{code}", List.of("/api/countries/AFG"));
            byOperation.put("/api/imports/{id}", List.of("/api/imports/" + donor));
            byOperation.put("/api/imports/{id}/rows", List.of("/api/imports/" + donor + "/rows"));
        }

        private void records(AccountKind kind, Set<String> ids) {
            var name = AccountStore.nameOf(kind);
            var list = "/api/" + name;
            var lists = new ArrayList<String>();
            for (var moment : moments) {
                lists.add(list + "?size=500&" + moment);
                lists.add(list + "?size=7&page=1&" + moment);
                SORTS.getOrDefault(name, List.of())
                        .forEach(sort -> lists.add(list + "?sort=" + sort + "&size=11&" + moment));
                lists.add(list + "?q=secret-1&size=500&" + moment);
                if (kind != AccountKind.TRANSFER) {
                    lists.add(list + "?country=AFG&size=500&" + moment);
                }
            }
            if (kind == AccountKind.PLEDGE) {
                lists.add(list + "?donor=" + history.donors().getFirst() + "&state=FULFILLED,PARTLY_FULFILLED");
            }
            byOperation.put(list, lists);
            byOperation.put(
                    list + "/{id}",
                    ids.stream()
                            .flatMap(id -> moments.stream().map(moment -> list + "/" + id + "?" + moment))
                            .toList());
        }

        private void funding(Map<AccountKind, Set<String>> ids) {
            var asked = new ArrayList<String>();
            for (var first : GROUPINGS) {
                for (var moment : moments) {
                    asked.add("/api/funding?groupBy=" + first + "&" + moment);
                    asked.add("/api/funding?groupBy=" + first + "&donor="
                            + history.donors().getFirst() + "&" + moment);
                    asked.add("/api/funding?groupBy=" + first
                            + "&periodFrom=2007-01-05&periodTo=2008-01-01&theme=CT-01&" + moment);
                }
                for (var second : GROUPINGS) {
                    asked.add("/api/funding?groupBy=" + first + "," + second);
                }
            }
            ids.forEach((kind, all) -> all.stream().limit(25).forEach(id -> {
                var field = kind == AccountKind.TRANSFER ? "pledge" : kind.word();
                asked.add("/api/funding?groupBy=country&" + field + "=" + id);
                asked.add("/api/funding?groupBy=" + field + ",region&" + field + "=only:" + id);
            }));
            for (var row : ROWS) {
                GROUPINGS.forEach(by -> asked.add("/api/funding?groupBy=" + by + "&" + row));
            }
            byOperation.put("/api/funding", asked);
        }

        private void explanations(Map<AccountKind, Set<String>> ids, String half) {
            var asked = new ArrayList<String>();
            for (var measure : MEASURES) {
                var explain = "/api/funding/explain?size=1000&measure=" + measure;
                moments.forEach(moment -> asked.add(explain + "&" + moment));
                asked.add(explain + "&from=" + half);
                asked.add(explain + "&from=" + half + "&country=AFG");
                asked.add(explain + "&fromValueAsOf=2007-01-20");
                asked.add(explain + "&from=" + half + "&fromValueAsOf=2007-01-20&valueAsOf=2008-06-30");
                asked.add(explain + "&displayCurrency=USD&asOf=" + half + "&fromValueAsOf=2007-01-10&country=AFG");
                asked.add(explain + "&donor=" + history.donors().getLast());
                ids.forEach((kind, all) -> all.stream().limit(5).forEach(id -> {
                    var field = kind == AccountKind.TRANSFER ? "pledge" : kind.word();
                    asked.add(explain + "&" + field + "=" + id);
                    asked.add(explain + "&" + field + "=only:" + id);
                }));
                ROWS.forEach(row -> asked.add(explain + "&" + row));
            }
            byOperation.put("/api/funding/explain", asked);
        }
    }
}
