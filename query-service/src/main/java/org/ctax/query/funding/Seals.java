package org.ctax.query.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Seals blocks as soon as their last position is known. Which block is next stands in the database and is written after
 * it, so that a crash in between seals a block again, to the same sums.
 */
final class Seals {
    private static final String NEXT = "next";

    private final MongoCollection<Document> seals;
    private final PageStore pages;
    private final BlockStore blocks;
    private long next = -1;

    Seals(MongoDatabase database, PageStore pages, BlockStore blocks) {
        this.seals = database.getCollection("funding_seals");
        this.pages = pages;
        this.blocks = blocks;
    }

    /** Seals every block that ends at or below a position. */
    void through(long position, Map<Long, Page> recent) {
        if (next < 0) {
            var stored = seals.find(Filters.eq("_id", NEXT)).first();
            next = stored == null ? 0 : stored.getLong("block");
        }
        var before = next;
        while ((next + 1) * Block.span(1) - 1 <= position) {
            seal(next++, recent);
        }
        if (next != before) {
            seals.replaceOne(
                    Filters.eq("_id", NEXT),
                    new Document("_id", NEXT).append("block", next),
                    new ReplaceOptions().upsert(true));
        }
    }

    private void seal(long number, Map<Long, Page> recent) {
        var wanted = new ArrayList<Long>();
        var filling = new TreeMap<Long, Page>();
        for (long page = number * Block.PAGES; page < (number + 1) * Block.PAGES; page++) {
            var known = recent.get(page);
            if (known == null) {
                wanted.add(page);
            } else {
                filling.put(page, known);
            }
        }
        filling.putAll(pages.read(wanted));
        blocks.sealPages(number, filling.values());
        long below = number;
        for (int level = 2; level <= Block.HIGHEST && (below + 1) % Block.FAN == 0; level++) {
            below = below / Block.FAN;
            blocks.sealBlocks(level, below);
        }
    }

    void forget() {
        next = -1;
        blocks.forget();
    }

    void clear() {
        next = -1;
        seals.deleteMany(new Document());
    }
}
