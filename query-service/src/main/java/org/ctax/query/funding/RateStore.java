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
import tools.jackson.databind.json.JsonMapper;

/** Published rates in MongoDB, by the position at which each became known. */
final class RateStore {
    private static final JsonMapper JSON = EventMapper.create();

    private final MongoCollection<Document> rates;

    /** A rate and the position at which it became known. */
    record Published(long position, ExchangeRate rate) {}

    RateStore(MongoDatabase database) {
        this.rates = database.getCollection("funding_rates");
    }

    RateTable read() {
        var table = new RateTable();
        rates.find()
                .forEach(document -> table.publish(
                        document.getLong("_id"), JSON.readValue(document.getString("rate"), ExchangeRate.class)));
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
            rates.bulkWrite(writes);
        }
    }

    void clear() {
        rates.deleteMany(new Document());
    }
}
