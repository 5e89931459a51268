package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ctax.events.EventCatalogue;
import org.ctax.events.EventMapper;
import tools.jackson.databind.json.JsonMapper;

/** Accounts in MongoDB, a collection for each kind: the entries as they were recorded, and a summary to list them by. */
final class AccountStore {
    private static final JsonMapper JSON = EventMapper.create();
    private static final int KEPT = 20_000;

    private final MongoDatabase database;
    private final Cache<Ref, Account> recent =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    AccountStore(MongoDatabase database) {
        this.database = database;
    }

    /** Names an account. */
    record Ref(AccountKind kind, String id) {}

    static String nameOf(AccountKind kind) {
        return switch (kind) {
            case PLEDGE -> "pledges";
            case NEED -> "needs";
            case ACTIVITY -> "activities";
            case TRANSFER -> "transfers";
        };
    }

    /** Indexes that a real MongoDB uses; the embedded one takes note of them and no more. */
    void declareIndexes() {
        for (var kind : AccountKind.values()) {
            for (var field : List.of("concerns", "tabled", "donor", "country", "theme", "appeal", "state", "first")) {
                var _ = collection(kind).createIndex(Indexes.ascending(field));
            }
        }
    }

    MongoCollection<Document> collection(AccountKind kind) {
        return database.getCollection(nameOf(kind));
    }

    boolean knows(AccountKind kind, String id) {
        return collection(kind).countDocuments(Filters.eq("_id", id)) > 0;
    }

    /** What accounts of a kind are called by people, by id. */
    Map<String, Document> titles(AccountKind kind) {
        var titles = new HashMap<String, Document>();
        collection(kind)
                .find()
                .projection(Projections.include("title", "reference"))
                .forEach(document -> titles.put(document.getString("_id"), document));
        return titles;
    }

    List<Account> all() {
        var all = new ArrayList<Account>();
        for (var kind : AccountKind.values()) {
            collection(kind).find().forEach(document -> all.add(of(kind, document)));
        }
        return all;
    }

    /** The one writer's view of an account: what it wrote last, without asking the database again. */
    Account load(AccountKind kind, String id) {
        return recent.get(new Ref(kind, id), _ -> read(kind, id));
    }

    /** As it stands in the database. */
    Account read(AccountKind kind, String id) {
        var document = collection(kind).find(Filters.eq("_id", id)).first();
        return document == null ? Account.empty(kind, id) : of(kind, document);
    }

    void remember(Account account) {
        recent.put(account.ref(), account);
    }

    void forget() {
        recent.invalidateAll();
    }

    /** Ids of the accounts of all kinds that a filter finds. */
    Set<Ref> find(Bson filter) {
        var found = new LinkedHashSet<Ref>();
        for (var kind : AccountKind.values()) {
            collection(kind)
                    .find(filter)
                    .projection(Projections.include("_id"))
                    .forEach(document -> found.add(new Ref(kind, document.getString("_id"))));
        }
        return found;
    }

    /** Writes accounts, each with its summary. */
    void write(Collection<Account> changed, Function<Account, Document> summary) {
        var byKind = new EnumMap<AccountKind, List<Document>>(AccountKind.class);
        for (var account : changed) {
            byKind.computeIfAbsent(account.kind(), _ -> new ArrayList<>()).add(document(account, summary));
        }
        byKind.forEach((kind, documents) -> Replacing.newest(collection(kind), documents));
    }

    void clear() {
        for (var kind : AccountKind.values()) {
            collection(kind).deleteMany(new Document());
        }
        forget();
    }

    private static Document document(Account account, Function<Account, Document> summary) {
        var entries = new ArrayList<Document>();
        for (var entry : account.entries().values()) {
            var type = EventCatalogue.nameOf(entry.event().getClass()).orElseThrow();
            entries.add(new Document("p", entry.position())
                    .append("at", Date.from(entry.recorded()))
                    .append("id", entry.eventId())
                    .append("type", type)
                    .append("by", new Document(new LinkedHashMap<String, Object>(entry.provenance())))
                    .append("event", JSON.writeValueAsString(entry.event())));
        }
        var document = new Document("_id", account.id())
                .append("first", account.entries().firstKey())
                .append("last", account.lastPosition())
                .append("entries", entries);
        document.putAll(summary.apply(account));
        return document;
    }

    static Account of(AccountKind kind, Document document) {
        var account = Account.empty(kind, document.getString("_id"));
        for (var entry : document.getList("entries", Document.class)) {
            var by = new LinkedHashMap<String, String>();
            entry.get("by", Document.class).forEach((key, value) -> by.put(key, (String) value));
            var type = EventCatalogue.eventNamed(entry.getString("type")).orElseThrow();
            long position = entry.getLong("p");
            account.entries()
                    .put(
                            position,
                            new Entry(
                                    position,
                                    entry.getDate("at").toInstant(),
                                    entry.getString("id"),
                                    Map.copyOf(by),
                                    JSON.readValue(entry.getString("event"), type)));
        }
        return account;
    }
}
