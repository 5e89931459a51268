package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ctax.query.funding.Explanation.Change;
import org.ctax.query.funding.Explanation.Point;
import org.ctax.query.projection.TestViews;
import org.ctax.query.projection.ViewDatabase;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed a figure between any two moments on both clocks comes to the difference, whoever asks and in whichever currency. */
class ExplanationTest {
    private static final List<String> BOOKS = List.of("USD", "EUR");
    private static final int EVENTS = 700;
    private static final Reader AUDITOR = new Reader("a", Role.AUDITOR, Set.of());

    private final ViewDatabase views = TestViews.fresh();

    @AfterEach
    void close() {
        views.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatChangedAFigureComesToTheDifference(long seed) {
        var history = play(seed);
        for (var reader : List.of(
                AUDITOR, new Reader("d", Role.DONOR, Set.of(history.donors().getFirst())))) {
            var random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                var recorded = ascending(random.nextInt(EVENTS + 1), random.nextInt(EVENTS + 1));
                var happened = ascending(random.nextInt(950), random.nextInt(950));
                var earlier =
                        new Point(i % 4 == 0 ? recorded.getLast() : recorded.getFirst(), day(happened.getFirst()));
                var later = new Point(recorded.getLast(), i % 3 == 0 ? null : day(happened.getLast()));
                var question = i % 2 == 0 ? everything(null, null) : everything(day(100), day(600));
                for (var figure : Figure.values()) {
                    var book = BOOKS.get(i % 2);
                    var seen = seen(reader);
                    var difference = new Explanation(seen, question, figure, book).between(earlier, later);
                    var what = "seed %d, %s, %s in %s, %s to %s"
                            .formatted(seed, reader.role(), figure, book, earlier, later);
                    assertThat(difference.earlier())
                            .as("%s: the earlier", what)
                            .isEqualByComparingTo(figure(seen, question, figure, book, earlier));
                    assertThat(difference.earlier().add(difference.sum()))
                            .as("%s: the later", what)
                            .isEqualByComparingTo(figure(seen, question, figure, book, later));
                    difference.changes().forEach(change -> standsBetween(what, change, earlier, later));
                }
            }
        }
    }

    /** What was recorded by the earlier moment came to its day; what was recorded since has a cause of its own. */
    private static void standsBetween(String what, Change change, Point earlier, Point later) {
        var position = change.posting().position();
        assertThat(change.lines()).as(what).isNotEmpty().allMatch(line -> later.includes(line.day()));
        if (change.cause() == Cause.VALUE_DATE) {
            assertThat(position).as(what).isLessThanOrEqualTo(earlier.position());
            assertThat(change.lines()).as(what).noneMatch(line -> earlier.includes(line.day()));
            assertThat(change.kind()).as(what).isNotEqualTo(Cause.VALUE_DATE);
        } else {
            assertThat(position).as(what).isGreaterThan(earlier.position()).isLessThanOrEqualTo(later.position());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void whatOnlyCameToItsDayIsWorthWhatWasKnownOfRates(long seed) {
        play(seed);
        var now = new Point(EVENTS, day(800));
        for (var figure : List.of(Figure.PLEDGED, Figure.RECEIVED, Figure.OUTSTANDING)) {
            var difference = new Explanation(seen(AUDITOR), everything(null, null), figure, "USD")
                    .between(new Point(EVENTS, day(20)), now);
            assertThat(difference.changes()).hasSizeGreaterThan(20);
            assertThat(difference.changes().stream().map(Change::cause)).containsOnly(Cause.VALUE_DATE);
            assertThat(difference.changes().stream()
                            .filter(change -> change.kind() == Cause.RATE
                                    && change.amount().signum() != 0)
                            .map(change -> change.posting().position() + " " + change.amount()))
                    .as("a rate that was published later brought no money, seed %d, %s", seed, figure)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7})
    void eachConvertedPartTellsItsRate(long seed) {
        var history = play(seed);
        var rates = new RateStore(views.database()).read();
        for (var reader : List.of(
                AUDITOR, new Reader("d", Role.DONOR, Set.of(history.donors().getFirst())))) {
            for (var book : BOOKS) {
                var seen = seen(reader);
                var explanation = new Explanation(seen, everything(null, null), Figure.COMMITTED, book);
                var changes = explanation
                        .between(new Point(EVENTS / 3, day(300)), new Point(EVENTS, null))
                        .changes();
                var restated = seen.restated(
                        book, changes.stream().map(Change::posting).toList());
                int byTable = 0;
                for (var change : changes) {
                    var ways = restated.traced(change);
                    for (var line : ways) {
                        var conversion = line.key().conversion();
                        assertThat(conversion != null)
                                .as("%s at %d", line, change.posting().position())
                                .isEqualTo(line.key().basis() == Basis.TABLE);
                        if (conversion != null && change.kind() != Cause.RATE) {
                            byTable++;
                            assertThat(conversion.to()).isEqualTo(book);
                            assertThat(conversion.quotes())
                                    .allMatch(quote -> quote.rate().equals(rates.publishedAt(quote.position())));
                        }
                    }
                }
                assertThat(byTable).isGreaterThan(10);
            }
        }
    }

    private static List<Integer> ascending(int one, int other) {
        return List.of(Math.min(one, other), Math.max(one, other));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2007, 1, 1).plusDays(number);
    }

    private static FundingQuestion everything(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new FundingQuestion(List.of(), List.of(), from, to);
    }

    private static BigDecimal figure(
            SeenHistory seen, FundingQuestion question, Figure figure, String book, Point point) {
        var row = new FundingView(seen)
                .answer(question, book, point.position(), point.until(), (_, _) -> Map.of())
                .total();
        return new BigDecimal(
                switch (figure) {
                    case REQUIRED -> row.required();
                    case ORIGINAL_REQUIRED -> row.originalRequired();
                    case PLEDGED -> row.pledged();
                    case COMMITTED -> row.committed();
                    case RECEIVED -> row.received();
                    case OUTSTANDING -> row.outstanding();
                    case ALLOCATED -> row.allocated();
                    case GAP -> row.gap();
                    case SURPLUS -> row.surplus();
                });
    }

    private RandomHistory play(long seed) {
        var history = RandomHistory.secretive(seed);
        var ledger = new Ledger(views.database(), BOOKS, Replacing.ALONE);
        history.next(EVENTS).forEach(happening -> ledger.record(happening.event(), happening.recorded()));
        ledger.flush();
        return history;
    }

    private SeenHistory seen(Reader reader) {
        var database = views.database();
        var sights = new Sights(database).through(EVENTS, () -> EVENTS);
        return new SeenHistory(
                new History(database, BOOKS),
                new AccountStore(database),
                new RateStore(database).read(),
                new Eyes(reader, sights.sights()));
    }
}
