package org.ctax.query.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ctax.events.appeal.AppealEvent;
import org.ctax.events.participant.ParticipantEvent;
import org.ctax.events.rates.ExchangeRateEvent;
import org.ctax.events.theme.ThemeEvent;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RecordedEvent;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.query.looks.Looks;
import org.ctax.query.moment.Moment;
import org.ctax.query.projection.CachedView;
import org.ctax.query.projection.ViewProgress;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

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
    private final Looks looks;
    private final SubjectNames names;
    private final Cache<Rights, Eyes> eyes =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** All that decides what somebody may know, and since when that holds. */
    private record Rights(@Nullable Role role, Set<UUID> participants, long version) {}

    Confidentiality(
            MongoDatabase views,
            ViewProgress progress,
            EventLog log,
            History history,
            Looks looks,
            SubjectNames names) {
        this.looks = looks;
        this.names = names;
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
        var rights = new Rights(reader.role(), reader.participants(), now.version());
        var known = eyes.get(rights, _ -> new Eyes(reader, now.sights()));
        return known.reader().equals(reader) ? known : known.of(reader);
    }

    SeenHistory history(Eyes seen) {
        return new SeenHistory(history, accounts, rates.content(), seen);
    }

    /**
     * What an event says to a reader: itself, or less where it names what he may not know; empty where he may not know of
     * it. What is not of a record (what was imported and how, who holds which code) is for those who see all.
     */
    public Optional<Object> seen(Eyes eyes, RecordedEvent event) {
        var payload = event.payload();
        if (eyes.seeAll()) {
            return Optional.of(payload);
        }
        var ref = Ref.of(payload);
        if (ref.isPresent()) {
            return seen(eyes, event, ref.get());
        }
        return switch (payload) {
            case ParticipantEvent _, AppealEvent _, ThemeEvent _, ExchangeRateEvent _ -> Optional.of(payload);
            default -> Optional.empty();
        };
    }

    private Optional<Object> seen(Eyes eyes, RecordedEvent event, Ref ref) {
        if (!eyes.see(ref)) {
            return Optional.empty();
        }
        return eyes.isPeculiar(ref)
                ? Optional.ofNullable(eyes.of(accounts.read(ref.kind(), ref.id()))
                                .entries()
                                .get(event.position()))
                        .map(Entry::event)
                : Optional.of(event.payload());
    }

    /** What the subjects of events are called, by their ids; what has no name, or none yet, is left out. */
    public Map<String, String> names(Eyes eyes, Collection<RecordedEvent> events, Moment moment) {
        return names.of(events, moment, eyes);
    }

    /** Keeps that the reader was shown some records, of those that are restricted. */
    public void looked(Eyes eyes, Collection<String> ids) {
        looks.keep(
                eyes.reader(),
                ids.stream()
                        .flatMap(id -> Arrays.stream(AccountKind.values()).map(kind -> new Ref(kind, id)))
                        .filter(eyes::isRestricted)
                        .map(ref -> AccountStore.nameOf(ref.kind()) + "/" + ref.id())
                        .toList(),
                operation());
    }

    private static String operation() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        }
        return "GET /api/feed";
    }
}
