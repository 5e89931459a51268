package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.ctax.query.funding.Block.Facet;
import org.ctax.query.funding.RandomHistory.Happening;
import org.ctax.query.projection.TestViews;
import org.ctax.query.projection.ViewDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is kept for speed equal to what is computed from scratch, at random moments on both clocks. */
class LedgerTest {
    private static final ViewDatabase VIEWS = TestViews.fresh();
    private static final List<String> BOOKS = List.of("USD", "EUR");

    private final MongoDatabase database = VIEWS.database();

    @AfterAll
    static void close() {
        VIEWS.close();
    }

    @BeforeEach
    void empty() {
        new Ledger(database, BOOKS, Replacing.ALONE).reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void sumsOfAnyMomentAreWhatTheEntriesUpToItAmountTo(long seed) {
        var happenings = new RandomHistory(seed).next(1_500);
        var ledger = new Ledger(database, BOOKS, Replacing.ALONE);
        play(ledger, happenings, 100);
        var history = new History(database, BOOKS);
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            long position = 1 + random.nextInt(happenings.size());
            LocalDate until = i % 3 == 0 ? null : LocalDate.of(2007, 1, 1).plusDays(random.nextInt(950));
            var book = BOOKS.get(i % 2);
            var kept = history.sums(book, Facet.FINE, position, until, _ -> true);
            assertThat(text(kept))
                    .as("seed %d, position %d, until %s, in %s", seed, position, until, book)
                    .isEqualTo(text(computed(happenings, book, position, until)));
        }
    }

    @Test
    void aLongHistoryIsReadFromBlocksOfEveryLevelLikeAShortOne() {
        var happenings = new RandomHistory(7, true).next(17_500);
        play(new Ledger(database, List.of("USD"), Replacing.ALONE), happenings, 1_000);
        var history = new History(database, List.of("USD"));
        for (long position : List.of(16_383L, 16_384L, 17_407L, 17_500L, 1_023L)) {
            for (var until :
                    List.of(LocalDate.of(2008, 2, 29), LocalDate.of(2007, 12, 31), LocalDate.of(2009, 1, 15))) {
                var kept = history.sums("USD", Facet.COARSE, position, until, _ -> true);
                var posted = new Statement();
                history.postings("USD", 0, position, _ -> true, until)
                        .forEach(posting -> posting.lines().getOrDefault("USD", List.of()).stream()
                                .filter(line -> !line.day().isAfter(until))
                                .forEach(line -> posted.add(
                                        new Statement.Key(
                                                line.key().cell().coarse(),
                                                line.key().measure(),
                                                line.key().currency(),
                                                line.key().basis()),
                                        line.change())));
                assertThat(text(kept)).as("%d %s", position, until).isEqualTo(text(posted));
            }
        }
    }

    @Test
    void whatComesTwiceCountsOnce() {
        var happenings = RandomHistory.secretive(11).next(1_500);
        play(new Ledger(database, BOOKS, Replacing.ALONE), happenings, 64);
        var once = everything();
        // A crash lost the token: events come again to one that knows nothing but the database.
        play(new Ledger(database, BOOKS, Replacing.ALONE), happenings.subList(700, 1_500), 50);
        assertSame(everything(), once);
        play(new Ledger(database, BOOKS, Replacing.ALONE), happenings, 333);
        assertSame(everything(), once);
    }

    @Test
    void aWriterThatWasOvertakenUndoesNothing() {
        var happenings = new RandomHistory(12).next(400);
        var stale = new Ledger(database, BOOKS, Replacing.AMONG_OTHERS);
        play(stale, happenings.subList(0, 200), 50);
        happenings.subList(200, 210).forEach(h -> stale.record(h.event(), h.recorded()));
        play(new Ledger(database, BOOKS, Replacing.AMONG_OTHERS), happenings.subList(200, 400), 50);
        var right = everything();
        stale.flush();
        assertSame(everything(), right);
    }

    @Test
    void aReplayGivesTheSameDocuments() {
        var happenings = RandomHistory.secretive(13).next(1_200);
        var ledger = new Ledger(database, BOOKS, Replacing.ALONE);
        play(ledger, happenings, 7);
        var first = everything();
        ledger.reset();
        // Who may know of what stays in force until it is written again.
        assertThat(everything().keySet()).containsExactly("funding_sights");
        play(ledger, happenings, 1_000);
        assertSame(everything(), first);
    }

    private static void play(Ledger ledger, List<Happening> happenings, int batch) {
        for (int at = 0; at < happenings.size(); at += batch) {
            happenings
                    .subList(at, Math.min(happenings.size(), at + batch))
                    .forEach(h -> ledger.record(h.event(), h.recorded()));
            ledger.flush();
        }
    }

    private Statement computed(List<Happening> happenings, String book, long position, @Nullable LocalDate until) {
        var ledger = new Ledger(database, BOOKS, Replacing.ALONE);
        var sums = new Statement();
        for (var account : ledger.allAccounts()) {
            sums.addAll(account.statement(ledger.scene(book, position + 1, until)));
        }
        assertThat(happenings).isNotEmpty();
        return sums;
    }

    private Map<String, List<String>> everything() {
        var documents = new HashMap<String, List<String>>();
        for (var name : database.listCollectionNames()) {
            if (name.equals("stamps")) {
                // How often something was written says nothing of what it is.
                continue;
            }
            var texts = new ArrayList<String>();
            database.getCollection(name).find().map(Document::toJson).forEach(texts::add);
            if (!texts.isEmpty()) {
                texts.sort(null);
                documents.put(name, texts);
            }
        }
        return documents;
    }

    /** Says which documents differ; all of them in one message would be unreadable. */
    private static void assertSame(Map<String, List<String>> actual, Map<String, List<String>> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((collection, documents) -> {
            var differing = new ArrayList<>(documents);
            differing.removeAll(expected.getOrDefault(collection, List.of()));
            assertThat(differing.stream().limit(1).toList()).as(collection).isEmpty();
            assertThat(documents).as(collection).hasSameSizeAs(expected.getOrDefault(collection, List.of()));
        });
    }

    private static List<String> text(Statement statement) {
        var lines = new ArrayList<String>();
        statement.forEach((key, worth) -> lines.add(key + " = " + worth.own().stripTrailingZeros() + " / "
                + (worth.equivalent() == null ? null : worth.equivalent().stripTrailingZeros())));
        lines.sort(null);
        return lines;
    }
}
