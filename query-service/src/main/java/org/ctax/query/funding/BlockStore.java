package org.ctax.query.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.ctax.query.funding.Block.Buckets;
import org.ctax.query.funding.Block.Facet;
import org.ctax.query.projection.ViewDatabase;

/** Blocks in MongoDB, each bucket a document of its own that is found by its exact id. */
final class BlockStore {
    /** A document of MongoDB has at most 16 MiB; a longer text goes on in further ones. */
    private static final int MOST_CHARACTERS = 4_000_000;

    /** Of documents that long, so many go into one answer of the database. */
    private static final int AT_ONCE = 8;

    private final MongoCollection<Document> blocks;
    private final List<String> books;

    /** Sums by day of the latest blocks of level 1: what the next of level 2 is made of. */
    private final Map<String, Block.Sums> days = new HashMap<>();

    BlockStore(MongoDatabase database, List<String> books) {
        this.blocks = database.getCollection("funding_blocks");
        this.books = books;
    }

    /** Writes the block of level 1 that these pages fill. */
    void sealPages(long number, Collection<Page> pages) {
        for (var book : books) {
            for (var facet : Facet.values()) {
                var buckets = new Buckets();
                for (var page : pages) {
                    for (var posting : page.postings().values()) {
                        for (var line : posting.lines().getOrDefault(book, List.of())) {
                            var key = facet.of(line.key());
                            buckets.add(Block.ALL, null, key, line.change());
                            buckets.add(Block.DAYS, line.day(), key, line.change());
                        }
                    }
                }
                write(book, facet, 1, number, buckets);
                days.put(Block.id(book, facet, 1, number, Block.DAYS), buckets.of(Block.DAYS));
            }
        }
    }

    /** Writes a block of a higher level from the {@link Block#FAN} below it. */
    void sealBlocks(int level, long number) {
        for (var book : books) {
            var children = new ArrayList<Long>();
            for (long child = number * Block.FAN; child < (number + 1) * Block.FAN; child++) {
                children.add(child);
            }
            for (var facet : Facet.values()) {
                write(
                        book,
                        facet,
                        level,
                        number,
                        level == 2 ? fromDays(book, facet, children) : merged(book, facet, level - 1, children));
            }
        }
    }

    private Buckets fromDays(String book, Facet facet, List<Long> children) {
        var buckets = new Buckets();
        for (var child : children) {
            var id = Block.id(book, facet, 1, child, Block.DAYS);
            var known = days.remove(id);
            if (known == null) {
                read(List.of(id))
                        .values()
                        .forEach(bucket -> Packed.read(bucket.sums(), (day, key, worth) -> {
                            if (day != null) {
                                buckets.addEverywhere(day, key, worth);
                            }
                        }));
            } else {
                known.forEach(buckets::addEverywhere);
            }
        }
        return buckets;
    }

    private Buckets merged(String book, Facet facet, int level, List<Long> children) {
        var buckets = new Buckets();
        for (var child : children) {
            for (var bucket : bucketsOf(book, facet, level, child)) {
                read(List.of(Block.id(book, facet, level, child, bucket)))
                        .values()
                        .forEach(stored ->
                                Packed.read(stored.sums(), (day, key, worth) -> buckets.add(bucket, day, key, worth)));
            }
        }
        return buckets;
    }

    private void write(String book, Facet facet, int level, long number, Buckets buckets) {
        var writes = new ArrayList<WriteModel<Document>>();
        buckets.sums.computeIfAbsent(Block.ALL, _ -> new Block.Sums());
        buckets.sums.forEach((bucket, sums) -> {
            var id = Block.id(book, facet, level, number, bucket);
            var text = sums.packed();
            var parts = parts(text);
            for (int part = 0; part < parts.size(); part++) {
                var document = new Document("_id", part == 0 ? id : id + '+' + part).append("sums", parts.get(part));
                if (part == 0) {
                    document.append("parts", parts.size());
                    if (bucket.equals(Block.ALL)) {
                        document.append("buckets", List.copyOf(buckets.sums.keySet()));
                    }
                }
                writes.add(new ReplaceOneModel<>(
                        Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true)));
            }
        });
        blocks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int at = 0;
        while (text.length() - at > MOST_CHARACTERS) {
            int end = text.lastIndexOf('\n', at + MOST_CHARACTERS) + 1;
            parts.add(text.substring(at, end));
            at = end;
        }
        parts.add(text.substring(at));
        return parts;
    }

    /**
     * A bucket as it was written.
     *
     * @param sums packed
     * @param siblings of the bucket of everything: all buckets that the block has
     */
    record Bucket(String sums, Set<String> siblings) {}

    private Set<String> bucketsOf(String book, Facet facet, int level, long number) {
        var id = Block.id(book, facet, level, number, Block.ALL);
        var all = read(List.of(id)).get(id);
        return all == null ? Set.of() : all.siblings();
    }

    /** The buckets of these ids, by id; one that does not exist is left out. */
    Map<String, Bucket> read(Collection<String> ids) {
        var buckets = new HashMap<String, Bucket>();
        for (var document : blocks.find(Filters.in("_id", ids)).batchSize(AT_ONCE)) {
            var id = document.getString("_id");
            var text = new StringBuilder(document.getString("sums"));
            for (int part = 1; part < document.getInteger("parts", 1); part++) {
                var further = blocks.find(Filters.eq("_id", id + '+' + part)).first();
                text.append(further == null ? "" : further.getString("sums"));
            }
            var siblings = document.getList("buckets", String.class, List.of());
            buckets.put(id, new Bucket(text.toString(), new LinkedHashSet<>(siblings)));
        }
        return buckets;
    }

    void forget() {
        days.clear();
    }

    void clear() {
        forget();
        ViewDatabase.empty(blocks);
    }
}
