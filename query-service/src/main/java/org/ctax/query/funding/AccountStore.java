package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.query.projection.ViewDatabase;
import org.jspecify.annotations.Nullable;

/** Accounts in MongoDB, a collection for each kind: the entries as they were recorded, and a summary to list them by. */
final class AccountStore {
    private static final int KEPT = 20_000;

    private final MongoDatabase database;
    private final Cache<Ref, Account> recent =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    AccountStore(MongoDatabase database) {
        this.database = database;
    }

    /** Names an account. */
    record Ref(AccountKind kind, String id) {
        static final Comparator<Ref> ORDER = Comparator.comparing(Ref::kind).thenComparing(Ref::id);

        /** The account that an event is of; none of what has no account. */
        static Optional<Ref> of(@Nullable Object event) {
            return switch (event) {
                case PledgeEvent e -> of(AccountKind.PLEDGE, e.pledgeId());
                case NeedEvent e -> of(AccountKind.NEED, e.needId());
                case ActivityEvent e -> of(AccountKind.ACTIVITY, e.activityId());
                case TransferEvent e -> of(AccountKind.TRANSFER, e.transferId());
                case null, default -> Optional.empty();
            };
        }

        private static Optional<Ref> of(AccountKind kind, UUID id) {
            return Optional.of(new Ref(kind, id.toString()));
        }
    }

    static String nameOf(AccountKind kind) {
        return switch (kind) {
            case PLEDGE -> "pledges";
            case NEED -> "needs";
            case ACTIVITY -> "activities";
            case TRANSFER -> "transfers";
        };
    }

    /** Indexes that a real MongoDB uses to list and filter; the embedded one takes note of them and no more. */
    void declareIndexes() {
        for (var kind : AccountKind.values()) {
            for (var field : List.of("donor", "country", "theme", "appeal", "state", "first")) {
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
        return titles(collection(kind).find());
    }

    /** The same of some of them. */
    Map<String, Document> titles(AccountKind kind, Collection<String> ids) {
        return titles(collection(kind).find(Filters.in("_id", ids)));
    }

    private static Map<String, Document> titles(FindIterable<Document> found) {
        var titles = new HashMap<String, Document>();
        found.batchSize(ViewDatabase.AT_ONCE)
                .projection(Projections.include("title", "reference"))
                .forEach(document -> titles.put(document.getString("_id"), document));
        return titles;
    }

    List<Account> all() {
        var all = new ArrayList<Account>();
        for (var kind : AccountKind.values()) {
            collection(kind).find().batchSize(ViewDatabase.AT_ONCE).forEach(document -> all.add(of(kind, document)));
        }
        return all;
    }

    /** Some fields of the summary of each account. */
    void forEachSummary(List<String> fields, BiConsumer<Ref, Document> each) {
        for (var kind : AccountKind.values()) {
            collection(kind)
                    .find()
                    .batchSize(ViewDatabase.AT_ONCE)
                    .projection(Projections.include(fields))
                    .forEach(document -> each.accept(new Ref(kind, document.getString("_id")), document));
        }
    }

    /** The one writer's view of an account: what it wrote last, without asking the database again. */
    Account load(AccountKind kind, String id) {
        return recent.get(new Ref(kind, id), _ -> read(kind, id));
    }

    /** What it wrote or read last of an account; absent where that is not at hand. */
    @Nullable
    Account known(Ref ref) {
        return recent.getIfPresent(ref);
    }

    /** As it stands in the database. */
    Account read(AccountKind kind, String id) {
        var document = collection(kind).find(Filters.eq("_id", id)).first();
        return document == null ? Account.empty(kind, id) : of(kind, document);
    }

    /** As they stand in the database; those that are there. */
    List<Account> read(Collection<Ref> refs) {
        var found = new ArrayList<Account>();
        for (var kind : AccountKind.values()) {
            var ids =
                    refs.stream().filter(ref -> ref.kind() == kind).map(Ref::id).toList();
            if (!ids.isEmpty()) {
                collection(kind)
                        .find(Filters.in("_id", ids))
                        .batchSize(ViewDatabase.AT_ONCE)
                        .forEach(document -> found.add(of(kind, document)));
            }
        }
        return found;
    }

    void remember(Account account) {
        recent.put(account.ref(), account);
    }

    void forget() {
        recent.invalidateAll();
    }

    /**
     * Writes accounts, each with its summary.
     *
     * @param stored whether an account is known to stand in the database already
     */
    void write(
            Collection<Account> changed,
            Predicate<Ref> stored,
            Replacing replacing,
            Function<Account, Document> summary) {
        for (var kind : AccountKind.values()) {
            var there = new ArrayList<Document>();
            var fresh = new ArrayList<Document>();
            for (var account : changed) {
                if (account.kind() == kind) {
                    (stored.test(account.ref()) ? there : fresh).add(document(account, summary));
                }
            }
            replacing.insert(collection(kind), fresh);
            replacing.replace(collection(kind), there);
        }
    }

    void clear() {
        for (var kind : AccountKind.values()) {
            ViewDatabase.empty(collection(kind));
        }
        declareIndexes();
        forget();
    }

    private static Document document(Account account, Function<Account, Document> summary) {
        // One text: as documents in the document, writing the entries took three times as long.
        var entries = account.entries().values().stream().map(Entry::text).collect(Collectors.joining("\n"));
        var document = new Document("_id", account.id())
                .append("first", account.entries().firstKey())
                .append("last", account.lastPosition())
                .append("entries", entries);
        document.putAll(summary.apply(account));
        return document;
    }

    static Account of(AccountKind kind, Document document) {
        var account = Account.empty(kind, document.getString("_id"));
        document.getString("entries")
                .lines()
                .map(Entry::read)
                .forEach(entry -> account.entries().put(entry.position(), entry));
        return account;
    }
}
