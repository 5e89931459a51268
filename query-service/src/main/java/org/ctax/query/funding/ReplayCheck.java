package org.ctax.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.Recorded;
import org.ctax.query.projection.ViewDatabase;
import org.ctax.query.projection.ViewProgress;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Replays all events into views of its own, in memory, and compares their answers with those of the views that are in
 * use: now, and at random moments on both clocks. The exchange goes on meanwhile; both sides answer as of one position.
 */
@Component
class ReplayCheck {
    private static final int MOMENTS = 20;
    private static final int BATCH = 1_000;
    private static final int MOST_DIFFERENCES = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2003, 1, 1);
    private static final int DAYS = 9_000;

    private final History live;
    private final FundingBooks books;
    private final EventLog log;
    private final ViewProgress progress;
    private final MongoDatabase views;
    private final ReentrantLock one = new ReentrantLock();

    ReplayCheck(History live, FundingBooks books, EventLog log, ViewProgress progress, MongoDatabase views) {
        this.live = live;
        this.books = books;
        this.log = log;
        this.progress = progress;
        this.views = views;
    }

    /**
     * What the comparison found.
     *
     * @param position up to which events were replayed
     * @param seed with which the random moments can be had again
     * @param equal true where every answer was the same
     * @param moments the moments that were compared: a position, or a position and a value date
     * @param differing how many sums and records are not what a replay gives
     * @param differences the first of them; none where equal, and for who may not know of every record
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            long position,
            long seed,
            boolean equal,
            List<String> moments,
            int differing,
            List<Difference> differences) {
        Result withoutContent() {
            return new Result(position, seed, equal, moments, differing, List.of());
        }
    }

    /**
     * A sum or record that is not what a replay gives.
     *
     * @param live as the views in use have it; absent where they do not
     * @param replayed as a replay gives it; absent where it does not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            String moment,
            String of,
            @Nullable String live,
            @Nullable String replayed) {}

    Result run(long seed) {
        if (!one.tryLock()) {
            throw Refusal.conflict("CHECK_RUNNING", null, "A replay check is running already");
        }
        try (var scratch = ViewDatabase.inMemory()) {
            return run(seed, scratch.database());
        } finally {
            one.unlock();
        }
    }

    private Result run(long seed, MongoDatabase scratch) {
        var position = progress.of(FundingProjection.GROUP);
        replay(scratch, position);
        var replayed = new History(scratch, books.currencies());
        var random = new Random(seed);
        var moments = new ArrayList<String>();
        var differences = new ArrayList<Difference>();
        for (var book : books.currencies()) {
            compare(book, replayed, position, null, moments, differences);
            for (int i = 0; i < MOMENTS && position > 0; i++) {
                var at = 1 + random.nextLong(position);
                var until = i % 2 == 0 ? null : FIRST_DAY.plusDays(random.nextInt(DAYS));
                compare(book, replayed, at, until, moments, differences);
            }
        }
        compareAccounts(scratch, position, differences);
        compare("now, who may know", sights(views, position), sights(scratch, position), differences);
        var first = differences.stream().limit(MOST_DIFFERENCES).toList();
        return new Result(position, seed, differences.isEmpty(), moments, differences.size(), first);
    }

    private void replay(MongoDatabase scratch, long upTo) {
        var ledger = new Ledger(scratch, books.currencies(), Replacing.ALONE);
        long at = 0;
        while (at < upTo) {
            var events = log.readAfter(at, (int) Math.min(BATCH, upTo - at));
            for (var event : events) {
                ledger.record(
                        event.payload(),
                        new Recorded(
                                event.eventId(),
                                event.position(),
                                event.recordedAt(),
                                event.aggregateId(),
                                event.sequenceNumber(),
                                provenance(event.metaData())));
                at = event.position();
            }
            ledger.flush();
            if (events.isEmpty()) {
                return;
            }
        }
    }

    private static Map<String, String> provenance(Map<String, ?> metadata) {
        var provenance = new TreeMap<String, String>();
        metadata.forEach((key, value) -> provenance.put(key, String.valueOf(value)));
        return provenance;
    }

    private void compare(
            String book,
            History replayed,
            long position,
            @Nullable LocalDate until,
            List<String> moments,
            List<Difference> differences) {
        var moment = book + " at " + position + (until == null ? "" : " of " + until);
        moments.add(moment);
        compare(
                moment,
                text(live.sums(book, Block.Facet.FINE, position, until, _ -> true)),
                text(replayed.sums(book, Block.Facet.FINE, position, until, _ -> true)),
                differences);
        compare(
                moment + ", coarse",
                text(live.sums(book, Block.Facet.COARSE, position, until, _ -> true)),
                text(replayed.sums(book, Block.Facet.COARSE, position, until, _ -> true)),
                differences);
    }

    private void compareAccounts(MongoDatabase scratch, long position, List<Difference> differences) {
        for (var kind : AccountKind.values()) {
            compare("now", documents(views, kind, position), documents(scratch, kind, position), differences);
        }
    }

    private static Map<String, String> sights(MongoDatabase database, long position) {
        var texts = new TreeMap<String, String>();
        new SightPages(database)
                .read(0, position).stream()
                        .filter(sight -> sight.at() <= position)
                        .forEach(sight -> texts.put(sight.at() + " " + sight.ref(), sight.text()));
        return texts;
    }

    /** Records that nothing has happened to since; what they are listed by may have moved with a rate meanwhile. */
    private static Map<String, String> documents(MongoDatabase database, AccountKind kind, long upTo) {
        var texts = new TreeMap<String, String>();
        database.getCollection(AccountStore.nameOf(kind))
                .find()
                .batchSize(ViewDatabase.AT_ONCE)
                .forEach(document -> {
                    var entries = document.getString("entries")
                            .lines()
                            .filter(entry -> Entry.positionOf(entry) <= upTo)
                            .toList();
                    if (!entries.isEmpty()) {
                        texts.put(AccountStore.nameOf(kind) + "/" + document.getString("_id"), entries.toString());
                    }
                });
        return texts;
    }

    private static void compare(
            String moment, Map<String, String> live, Map<String, String> replayed, List<Difference> differences) {
        var all = new TreeMap<>(live);
        all.putAll(replayed);
        for (var of : Set.copyOf(all.keySet())) {
            var one = live.get(of);
            var other = replayed.get(of);
            if (!Objects.equals(one, other)) {
                differences.add(new Difference(moment, of, one, other));
            }
        }
    }

    private static Map<String, String> text(Statement statement) {
        var texts = new TreeMap<String, String>();
        statement.forEach((key, worth) -> {
            var equivalent = worth.equivalent();
            texts.put(
                    key.toString(),
                    worth.own().stripTrailingZeros().toPlainString() + " / "
                            + (equivalent == null
                                    ? "no rate"
                                    : equivalent.stripTrailingZeros().toPlainString()));
        });
        return texts;
    }
}
