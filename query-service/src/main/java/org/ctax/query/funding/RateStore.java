package org.ctax.query.funding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.ctax.events.EventMapper;
import org.ctax.events.money.ExchangeRate;
import org.ctax.query.projection.CachedView;
import org.ctax.query.projection.Stamp;
import org.ctax.query.projection.ViewDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Published rates in MongoDB, by the position at which each became known. */
final class RateStore {
    private static final JsonMapper JSON = EventMapper.create();

    private static final String COLLECTION = "funding_rates";

    private final MongoCollection<Document> rates;
    private final Stamp stamp;

    /** A rate and the position at which it became known. */
    record Published(long position, ExchangeRate rate) {}

    RateStore(MongoDatabase database) {
        this.rates = database.getCollection(COLLECTION);
        this.stamp = new Stamp(database, COLLECTION);
    }

    /** The table as it is now, for many readers; read again only after somebody wrote to it. */
    static CachedView<RateTable> cached(MongoDatabase database) {
        return new CachedView<>(database, COLLECTION, RateStore::tableOf);
    }

    RateTable read() {
        return tableOf(rates.find().batchSize(ViewDatabase.AT_ONCE));
    }

    private static RateTable tableOf(Iterable<Document> documents) {
        var table = new RateTable();
        documents.forEach(document ->
                table.publish(document.getLong("_id"), JSON.readValue(document.getString("rate"), ExchangeRate.class)));
        return table;
    }

    void write(List<Published> published) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var one : published) {
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", one.position()),
                    new Document("_id", one.position()).append("rate", JSON.writeValueAsString(one.rate())),
                    new ReplaceOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            var _ = rates.bulkWrite(writes);
            stamp.renew();
        }
    }

    void clear() {
        ViewDatabase.empty(rates);
        stamp.renew();
    }
}
