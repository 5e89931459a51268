package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ctax.query.funding.Block.Facet;
import org.ctax.query.funding.BlockStore.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums as of any moment: a few sealed blocks of each level, then the pages that are left. What is sealed never
 * changes and is kept in memory.
 */
final class History {
    private static final long KEPT_CHARACTERS = 100_000_000;

    private final PageStore pages;
    private final BlockStore blocks;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumWeight(KEPT_CHARACTERS)
            .weigher((String id, Bucket bucket) -> id.length() + bucket.sums().length())
            .build();
    private final Cache<Long, Page> fullPages =
            Caffeine.newBuilder().maximumSize(256).build();

    /** A sealed block, by its level and its number on that level. */
    private record Span(int level, long number) {
        long first() {
            return number * Block.span(level);
        }
    }

    History(MongoDatabase database, List<String> books) {
        this.pages = new PageStore(database);
        this.blocks = new BlockStore(database, books);
    }

    /** What all events up to a position changed, of what had happened by a day, summed. */
    Statement sums(
            String book, Facet facet, long position, @Nullable LocalDate until, Predicate<Statement.Key> wanted) {
        var sums = new Statement();
        var loose = new LinkedHashSet<Long>();
        var spans = spans(position, loose);
        var headers = headers(book, facet, spans);
        var wantedBuckets = new ArrayList<String>();
        for (var span : spans) {
            var header = headers.get(Block.id(book, facet, span.level, span.number, Block.ALL));
            if (header == null) {
                // Not sealed yet: its pages say the same.
                addPages(span, loose);
            } else {
                bucketsOf(span, until, header.siblings())
                        .forEach(bucket -> wantedBuckets.add(Block.id(book, facet, span.level, span.number, bucket)));
            }
        }
        for (var bucket : cached(wantedBuckets).values()) {
            Packed.read(bucket.sums(), (day, key, worth) -> {
                if ((day == null || until == null || !day.isAfter(until)) && wanted.test(key)) {
                    sums.add(key, worth);
                }
            });
        }
        for (var page : pages(loose, position).values()) {
            for (var posting : page.postings().headMap(position, true).values()) {
                for (var line : posting.lines().getOrDefault(book, List.of())) {
                    if ((until == null || !line.day().isAfter(until)) && wanted.test(line.key())) {
                        sums.add(facet.of(line.key()), line.change());
                    }
                }
            }
        }
        return sums;
    }

    /** Postings after a position up to another, in order, that have a line of the wanted kind. */
    List<Posting> postings(
            String book, long after, long upTo, Predicate<Statement.Key> wanted, @Nullable LocalDate until) {
        var loose = new LinkedHashSet<Long>();
        for (var span : spans(upTo, loose)) {
            search(book, span, after, wanted, loose);
        }
        Predicate<Line> counts = line -> (until == null || !line.day().isAfter(until)) && wanted.test(line.key());
        var found = new ArrayList<Posting>();
        // A few at a time: all pages of a long history at once are more than a process can hold.
        var numbers = new ArrayList<>(loose);
        for (int at = 0; at < numbers.size(); at += PageStore.AT_ONCE) {
            var some = new TreeSet<>(numbers.subList(at, Math.min(numbers.size(), at + PageStore.AT_ONCE)));
            for (var page : pages(some, upTo).values()) {
                for (var posting :
                        page.postings().subMap(after, false, upTo, true).values()) {
                    if (posting.lines().getOrDefault(book, List.of()).stream().anyMatch(counts)) {
                        found.add(posting);
                    }
                }
            }
        }
        return found;
    }

    /** What happened at some positions, of which something was posted. */
    Map<Long, Posting> at(Collection<Long> positions) {
        var found = new TreeMap<Long, Posting>();
        var numbers = new TreeSet<Long>();
        positions.forEach(position -> numbers.add(Page.numberOf(position)));
        if (!numbers.isEmpty()) {
            pages(numbers, Collections.max(positions))
                    .values()
                    .forEach(page -> page.postings().forEach((position, posting) -> {
                        if (positions.contains(position)) {
                            found.put(position, posting);
                        }
                    }));
        }
        return found;
    }

    /** Descends only into blocks in which something of the wanted kind happened. */
    private void search(String book, Span span, long after, Predicate<Statement.Key> wanted, Set<Long> loose) {
        if (span.first() + Block.span(span.level) - 1 <= after) {
            return;
        }
        var id = Block.id(book, Facet.FINE, span.level, span.number, Block.ALL);
        var sums = cached(List.of(id)).get(id);
        if (sums != null && !holds(sums, wanted)) {
            return;
        }
        if (sums == null || span.level == 1) {
            addPages(span, loose);
            return;
        }
        for (long child = span.number * Block.FAN; child < (span.number + 1) * Block.FAN; child++) {
            search(book, new Span(span.level - 1, child), after, wanted, loose);
        }
    }

    private static void addPages(Span span, Set<Long> loose) {
        for (long at = span.first(); at < span.first() + Block.span(span.level); at += Page.SIZE) {
            loose.add(Page.numberOf(at));
        }
    }

    private static boolean holds(Bucket bucket, Predicate<Statement.Key> wanted) {
        var found = new AtomicBoolean();
        Packed.read(bucket.sums(), (_, key, _) -> {
            if (!found.get() && wanted.test(key)) {
                found.set(true);
            }
        });
        return found.get();
    }

    void forget() {
        buckets.invalidateAll();
        fullPages.invalidateAll();
    }

    private static List<Span> spans(long position, Set<Long> loose) {
        var spans = new ArrayList<Span>();
        long at = 0;
        for (int level = Block.HIGHEST; level >= 1; level--) {
            for (; at + Block.span(level) <= position + 1; at += Block.span(level)) {
                spans.add(new Span(level, at / Block.span(level)));
            }
        }
        for (; at <= position; at += Page.SIZE) {
            loose.add(Page.numberOf(at));
        }
        return spans;
    }

    private static Collection<String> bucketsOf(Span span, @Nullable LocalDate until, Set<String> existing) {
        if (until == null) {
            return List.of(Block.ALL);
        }
        return span.level == 1 ? List.of(Block.DAYS) : Block.upTo(until, existing);
    }

    private Map<String, Bucket> headers(String book, Facet facet, List<Span> spans) {
        return cached(spans.stream()
                .map(span -> Block.id(book, facet, span.level, span.number, Block.ALL))
                .toList());
    }

    private Map<String, Bucket> cached(Collection<String> ids) {
        return cached(buckets, ids, missing -> blocks.read(missing));
    }

    private Map<Long, Page> pages(Set<Long> numbers, long position) {
        var last = Page.numberOf(position);
        var full = new HashSet<>(numbers);
        // The page of the last position may still fill.
        full.remove(last);
        var found = new TreeMap<>(cached(fullPages, full, pages::read));
        if (numbers.contains(last)) {
            found.putAll(pages.read(List.of(last)));
        }
        return found;
    }

    private static <K, V> Map<K, V> cached(
            Cache<K, V> cache, Collection<K> keys, Function<Collection<K>, Map<K, V>> load) {
        var found = new HashMap<>(cache.getAllPresent(keys));
        var missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            var loaded = load.apply(missing);
            loaded.forEach(cache::put);
            found.putAll(loaded);
        }
        return found;
    }
}
