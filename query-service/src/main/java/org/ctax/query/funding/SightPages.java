package org.ctax.query.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.ctax.query.projection.ViewDatabase;

/** Sights in MongoDB: those that began in 64 positions in a row make a page, which is found by number. */
final class SightPages {
    private static final String LINES = "lines";
    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> pages;

    SightPages(MongoDatabase database) {
        this.pages = database.getCollection("funding_sights");
    }

    /** All of the pages in which the two positions are and of those between, in order. */
    List<RecordSight> read(long from, long to) {
        var found = new TreeMap<Long, Document>();
        var numbers = new ArrayList<Long>();
        var last = Page.numberOf(Math.max(0, to));
        for (long number = Page.numberOf(Math.max(0, from)); number <= last; number++) {
            numbers.add(number);
            if (numbers.size() == AT_ONCE || number == last) {
                pages.find(Filters.in("_id", numbers))
                        .batchSize(ViewDatabase.AT_ONCE)
                        .forEach(page -> found.put(page.getLong("_id"), page));
                numbers.clear();
            }
        }
        return found.values().stream().flatMap(page -> lines(page).stream()).toList();
    }

    List<RecordSight> read(long number) {
        var page = pages.find(Filters.eq("_id", number)).first();
        return page == null ? List.of() : lines(page);
    }

    private static List<RecordSight> lines(Document page) {
        return page.getString(LINES).lines().map(RecordSight::read).toList();
    }

    void write(long number, List<RecordSight> lines, Replacing replacing) {
        replacing.replace(pages, List.of(document(number, lines)));
    }

    /** Writes over whatever stands there. */
    void renew(long number, List<RecordSight> lines) {
        if (lines.isEmpty()) {
            pages.deleteOne(Filters.eq("_id", number));
        } else {
            Replacing.ALONE.replace(pages, List.of(document(number, lines)));
        }
    }

    void remove(List<Long> numbers) {
        if (!numbers.isEmpty()) {
            pages.deleteMany(Filters.in("_id", numbers));
        }
    }

    private static Document document(long number, List<RecordSight> lines) {
        return new Document("_id", number)
                .append("last", lines.stream().mapToLong(RecordSight::at).max().orElse(0))
                .append(
                        LINES,
                        String.join("\n", lines.stream().map(RecordSight::text).toList()));
    }
}
