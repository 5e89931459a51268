package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.rates.ExchangeRateEvent;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.query.funding.Block.Facet;
import org.ctax.query.funding.RandomHistory.Happening;
import org.ctax.query.projection.TestViews;
import org.ctax.query.projection.ViewDatabase;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Confidentiality by exclusion: what a reader is answered is, to the cent and to the line, what an exchange would answer
 * that had never been told anything else than what this reader may know.
 */
class EyesTest {
    private static final String BOOK = "USD";

    private final ViewDatabase everything = TestViews.fresh();
    private final ViewDatabase excluded = TestViews.fresh();

    @AfterEach
    void close() {
        everything.close();
        excluded.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachReaderIsAnsweredAsIfTheRestHadNeverHappened(long seed) {
        var random = RandomHistory.secretive(seed);
        var happenings = random.next(1_300);
        play(everything.database(), happenings);
        var sights = new Sights(everything.database()).through(happenings.size(), happenings::size);
        var accounts = new AccountStore(everything.database());
        for (var reader : List.of(
                new Reader("a", Role.DONOR, Set.of(random.donors().getFirst())),
                new Reader("b", Role.PROVIDER, Set.of(random.donors().getLast())),
                new Reader("c", Role.TASK_FORCE, Set.copyOf(random.donors().subList(1, 3))),
                Reader.NOBODY)) {
            var eyes = new Eyes(reader, sights.sights());
            assertThat(eyes.peculiar()).isNotEmpty();
            var seen = seenBy(eyes, accounts, happenings);
            assertThat(seen).hasSizeLessThan(happenings.size()).isNotEmpty();
            seesWhatIsSaidLast(eyes, accounts);
            compare(seed, reader, eyes, happenings, seen);
        }
    }

    /** By the last that was said of each record, and by nothing that was kept of it for speed. */
    private static void seesWhatIsSaidLast(Eyes eyes, AccountStore accounts) {
        for (var account : accounts.all()) {
            var said = EntrySight.fold(account, Long.MAX_VALUE).now();
            var owns = EntrySight.owners(account, Long.MAX_VALUE).stream()
                    .anyMatch(eyes.reader().participants()::contains);
            assertThat(eyes.see(account.ref()))
                    .as("%s, which is %s, for %s", account.ref(), said, eyes.reader())
                    .isEqualTo(eyes.reader().sees(said) || owns);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void sightsAreTheSameWhoeverReadsThemAndHoweverOften(long seed) {
        var happenings = RandomHistory.secretive(seed).next(600);
        var reading = new Sights(everything.database());
        var ledger = new Ledger(everything.database(), List.of(BOOK), Replacing.ALONE);
        for (var happening : happenings) {
            ledger.record(happening.event(), happening.recorded());
            if (happening.recorded().position() % 37 == 0) {
                ledger.flush();
                assertThat(reading.through(happening.recorded().position(), () -> 0)
                                .sights())
                        .isNotNull();
            }
        }
        ledger.flush();
        var bitByBit = reading.through(happenings.size(), () -> 0).sights();
        var atOnce = new Sights(everything.database())
                .through(happenings.size(), happenings::size)
                .sights();
        assertThat(bitByBit).isEqualTo(atOnce).isNotEmpty();
        // While all is built anew, what was known stays in force.
        ledger.reset();
        assertThat(reading.through(10, happenings::size).sights()).isEqualTo(atOnce);
        assertThat(new Sights(everything.database())
                        .through(10, happenings::size)
                        .sights())
                .isEqualTo(atOnce);
        happenings.forEach(happening -> ledger.record(happening.event(), happening.recorded()));
        ledger.flush();
        assertThat(reading.through(happenings.size(), happenings::size).sights())
                .isEqualTo(atOnce);
    }

    private void compare(long seed, Reader reader, Eyes eyes, List<Happening> all, List<Happening> seen) {
        var database = excluded.database();
        new Ledger(database, List.of(BOOK), Replacing.ALONE).reset();
        play(database, seen);
        var alone = new History(database, List.of(BOOK));
        var among = history(eyes);
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            long position = i == 0 ? all.size() : 1 + random.nextInt(all.size());
            LocalDate until = i % 3 == 0 ? null : LocalDate.of(2007, 1, 1).plusDays(random.nextInt(950));
            for (var facet : Facet.values()) {
                assertThat(text(among.sums(BOOK, facet, position, until, _ -> true)))
                        .as("seed %d, %s, %s, position %d, until %s", seed, reader.role(), facet, position, until)
                        .isEqualTo(text(alone.sums(BOOK, facet, position, until, _ -> true)));
            }
            assertThat(text(posted(among.postings(BOOK, 0, position, _ -> true, until), until)))
                    .as("postings, seed %d, %s, position %d, until %s", seed, reader.role(), position, until)
                    .isEqualTo(text(alone.sums(BOOK, Facet.FINE, position, until, _ -> true)));
        }
        var later = text(posted(among.postings(BOOK, 500, 900, _ -> true, null), null));
        assertThat(later)
                .as("from one to another")
                .isEqualTo(text(posted(alone.postings(BOOK, 500, 900, _ -> true, null), null)));
    }

    private static Statement posted(List<Posting> postings, @Nullable LocalDate until) {
        var posted = new Statement();
        postings.forEach(posting -> posting.lines().getOrDefault(BOOK, List.of()).stream()
                .filter(line -> until == null || !line.day().isAfter(until))
                .forEach(line -> posted.add(line.key(), line.change())));
        return posted;
    }

    private SeenHistory history(Eyes eyes) {
        return new SeenHistory(
                new History(everything.database(), List.of(BOOK)),
                new AccountStore(everything.database()),
                new RateStore(everything.database()).read(),
                eyes);
    }

    /** What an exchange would have been told that knows no more than this reader. */
    private static List<Happening> seenBy(Eyes eyes, AccountStore accounts, List<Happening> happenings) {
        var seen = new ArrayList<Happening>();
        for (var happening : happenings) {
            if (happening.event() instanceof ExchangeRateEvent) {
                seen.add(happening);
                continue;
            }
            var ref = refOf(happening.event());
            if (eyes.see(ref)) {
                var entry = eyes.of(accounts.read(ref.kind(), ref.id()))
                        .entries()
                        .get(happening.recorded().position());
                if (entry != null) {
                    seen.add(new Happening(entry.event(), happening.recorded()));
                }
            }
        }
        return seen;
    }

    static Optional<AccountKind> kindOf(Object event) {
        return event instanceof ExchangeRateEvent
                ? Optional.empty()
                : Optional.of(refOf(event).kind());
    }

    private static Ref refOf(Object event) {
        return switch (event) {
            case PledgeEvent e -> new Ref(AccountKind.PLEDGE, e.pledgeId().toString());
            case NeedEvent e -> new Ref(AccountKind.NEED, e.needId().toString());
            case ActivityEvent e -> new Ref(AccountKind.ACTIVITY, e.activityId().toString());
            case TransferEvent e -> new Ref(AccountKind.TRANSFER, e.transferId().toString());
            default -> throw new IllegalArgumentException(String.valueOf(event));
        };
    }

    private static void play(MongoDatabase database, List<Happening> happenings) {
        var ledger = new Ledger(database, List.of(BOOK), Replacing.ALONE);
        for (int at = 0; at < happenings.size(); at += 90) {
            happenings
                    .subList(at, Math.min(happenings.size(), at + 90))
                    .forEach(h -> ledger.record(h.event(), h.recorded()));
            ledger.flush();
        }
    }

    private static List<String> text(Statement statement) {
        var lines = new ArrayList<String>();
        statement.forEach((key, worth) -> lines.add(key + " = " + worth.own().stripTrailingZeros() + " / "
                + (worth.equivalent() == null ? null : worth.equivalent().stripTrailingZeros())));
        lines.sort(null);
        return lines;
    }
}
