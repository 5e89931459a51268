package org.ctax.query.funding;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Postings of {@link #SIZE} positions in a row, found by number. The last page is rewritten as it fills; a posting at a
 * position replaces the one that was there, which is the same, so that nothing counts twice.
 */
record Page(long number, NavigableMap<Long, Posting> postings) {
    static final int SIZE = 64;

    static long numberOf(long position) {
        return position / SIZE;
    }

    static Page empty(long number) {
        return new Page(number, new TreeMap<>());
    }

    void post(Posting posting) {
        postings.put(posting.position(), posting);
    }

    long lastPosition() {
        return postings.isEmpty() ? 0 : postings.lastKey();
    }

    Document document() {
        var packed = new ArrayList<Document>();
        for (var posting : postings.values()) {
            var lines = new Document();
            posting.lines().forEach((book, all) -> {
                var text = new StringBuilder();
                all.forEach(line -> Packed.write(text, line.day(), line.key(), line.change()));
                lines.append(book, text.toString());
            });
            packed.add(new Document("p", posting.position())
                    .append("at", Date.from(posting.recorded()))
                    .append("id", posting.eventId())
                    .append("type", posting.type())
                    .append("of", posting.subject())
                    .append("by", new Document(new LinkedHashMap<String, Object>(posting.provenance())))
                    .append("lines", lines));
        }
        return new Document("_id", number).append("last", lastPosition()).append("postings", packed);
    }

    static Page of(Document document) {
        var page = empty(document.getLong("_id"));
        for (var one : document.getList("postings", Document.class)) {
            var lines = new LinkedHashMap<String, List<Line>>();
            one.get("lines", Document.class).forEach((book, text) -> {
                var unpacked = new ArrayList<Line>();
                Packed.read(
                        (String) text,
                        (day, key, worth) -> unpacked.add(new Line(Objects.requireNonNull(day), key, worth)));
                lines.put(book, unpacked);
            });
            var by = new LinkedHashMap<String, String>();
            one.get("by", Document.class).forEach((key, value) -> by.put(key, (String) value));
            page.post(new Posting(
                    one.getLong("p"),
                    one.getDate("at").toInstant(),
                    one.getString("id"),
                    one.getString("type"),
                    one.getString("of"),
                    Map.copyOf(by),
                    lines));
        }
        return page;
    }
}
