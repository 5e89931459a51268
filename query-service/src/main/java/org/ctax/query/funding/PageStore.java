package org.ctax.query.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.Document;
import org.ctax.query.projection.ViewDatabase;

/** Pages of postings in MongoDB. */
final class PageStore {
    /** A page of postings that touched many purses at once may be long. */
    static final int AT_ONCE = 32;

    private final MongoCollection<Document> pages;

    PageStore(MongoDatabase database) {
        this.pages = database.getCollection("funding_pages");
    }

    Page read(long number) {
        var document = pages.find(Filters.eq("_id", number)).first();
        return document == null ? Page.empty(number) : Page.of(document);
    }

    NavigableMap<Long, Page> read(Collection<Long> numbers) {
        var found = new TreeMap<Long, Page>();
        if (!numbers.isEmpty()) {
            pages.find(Filters.in("_id", numbers))
                    .batchSize(AT_ONCE)
                    .map(Page::of)
                    .forEach(page -> found.put(page.number(), page));
        }
        return found;
    }

    void write(Collection<Page> changed, Replacing replacing) {
        replacing.replace(pages, changed.stream().map(Page::document).toList());
    }

    void clear() {
        ViewDatabase.empty(pages);
    }
}
