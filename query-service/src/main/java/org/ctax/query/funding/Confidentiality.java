package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import org.ctax.eventstore.EventLog;
import org.ctax.query.projection.CachedView;
import org.ctax.query.projection.ViewProgress;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a reader may know, and shows the history as that one may know it. */
@Component
public class Confidentiality {
    private static final int KEPT = 1_000;

    private final Sights sights;
    private final ViewProgress progress;
    private final EventLog log;
    private final History history;
    private final AccountStore accounts;
    private final CachedView<RateTable> rates;
    private final Cache<Rights, Eyes> eyes = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** All that decides what somebody may know, and since when that holds. */
    private record Rights(@Nullable Role role, Set<UUID> participants, long version) {}

    Confidentiality(MongoDatabase views, ViewProgress progress, EventLog log, History history) {
        this.sights = new Sights(views);
        this.progress = progress;
        this.log = log;
        this.history = history;
        this.accounts = new AccountStore(views);
        this.rates = RateStore.cached(views);
    }

    /** What the reader may know, by the rights of now. */
    public Eyes of(Reader reader) {
        var now = sights.through(progress.of(FundingProjection.GROUP), log::headPosition);
        // Asked before the sights are read: at worst they are found newer than they are called.
        var rights = new Rights(reader.role(), reader.participants(), now.version());
        var known = eyes.get(rights, _ -> new Eyes(reader, now.snapshot()));
        return known.reader().equals(reader) ? known : known.of(reader);
    }

    SeenHistory history(Eyes seen) {
        return new SeenHistory(history, accounts, rates.content(), seen);
    }
}
