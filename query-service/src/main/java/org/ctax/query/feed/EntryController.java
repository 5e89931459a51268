package org.ctax.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RecordedEvent;
import org.ctax.query.funding.Confidentiality;
import org.ctax.query.funding.Eyes;
import org.ctax.query.moment.Moment;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What the feed told, from the latest back to the first. */
@RestController
@Tag(name = "entries", description = "Everything that happened")
class EntryController {
    /** Read at once from the log. */
    private static final int STRETCH = 500;
    /** So many entries one question goes through: who looks for rare ones asks several times. */
    private static final int GONE_THROUGH = 20_000;

    private final EventLog log;
    private final Confidentiality confidentiality;
    private final CloudEvents cloudEvents;

    EntryController(EventLog log, Confidentiality confidentiality, CloudEvents cloudEvents) {
        this.log = log;
        this.confidentiality = confidentiality;
        this.cloudEvents = cloudEvents;
    }

    @EveryRole
    @GetMapping("/api/entries")
    @Operation(summary = "List entries", description = """
                    Every entry that the reader may know of, with who made it, when, on which authority and from where, the \
                    latest first. Each is told as in the feed, with the name of its record beside. Go on with before=NEXT of the answer, as of the same position, \
                    until there is no next.""")
    EntryPart list(@ParameterObject EntryQuestion question, Moment moment, Eyes eyes) {
        var wanted = wanted(question, moment);
        var first = log.positionAt(before(question.since())) + 1;
        var upper = Math.min(moment.position(), last(question));
        var items = new ArrayList<ObjectNode>();
        var events = new ArrayList<RecordedEvent>();
        var to = upper;
        while (to >= first && items.size() < question.most() && upper - to < GONE_THROUGH) {
            var from = Math.max(first, to - STRETCH + 1);
            for (var event : log.readAfter(from - 1, (int) (to - from + 1)).reversed()) {
                var told = told(eyes, event).filter(wanted);
                if (told.isPresent()) {
                    events.add(event);
                    items.add(question.isWhole() ? told.get() : told.get().without("data"));
                }
                to = event.position() - 1;
                if (items.size() == question.most()) {
                    break;
                }
            }
        }
        confidentiality.looked(
                eyes, events.stream().map(RecordedEvent::aggregateId).toList());
        name(items, events, moment, eyes);
        return new EntryPart(List.copyOf(items), to >= first ? to + 1 : null, moment.recorded(), moment.position());
    }

    private void name(List<ObjectNode> items, List<RecordedEvent> events, Moment moment, Eyes eyes) {
        var named = confidentiality.names(eyes, events, moment);
        for (var item : items) {
            var name = named.get(item.path("subject").asString());
            if (name != null) {
                item.put("subjectname", name);
            }
        }
    }

    private Optional<ObjectNode> told(Eyes eyes, RecordedEvent event) {
        return confidentiality.seen(eyes, event).map(payload -> cloudEvents.envelope(event, payload));
    }

    private long last(EntryQuestion question) {
        var before = question.before();
        var until = question.until();
        return Math.min(
                before == null ? Long.MAX_VALUE : before - 1,
                until == null ? Long.MAX_VALUE : log.positionAt(before(until)));
    }

    /** Just before an instant; before all of them where none is given. */
    private static Instant before(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant.minusNanos(1);
    }

    private static Predicate<ObjectNode> wanted(EntryQuestion question, Moment moment) {
        var types = TypeFilter.of(question.types());
        var day = moment.valueAsOf();
        Predicate<ObjectNode> wanted = entry -> types.test(entry.path("type").asString());
        if (day != null) {
            // An entry without a day of its own is as old as anything.
            wanted = wanted.and(entry -> entry.path("valuedate").asString("").compareTo(day.toString()) <= 0);
        }
        return wanted.and(is("subject", question.subject()))
                .and(is("actor", question.actor()))
                .and(is("participant", question.participant()))
                .and(is("role", question.role()))
                .and(contains("recordedfrom", question.source()));
    }

    private static Predicate<ObjectNode> is(String field, @Nullable String value) {
        return entry -> value == null
                || value.isBlank()
                || value.equals(entry.path(field).asString(""));
    }

    private static Predicate<ObjectNode> contains(String field, @Nullable String part) {
        return entry ->
                part == null || part.isBlank() || entry.path(field).asString("").contains(part);
    }
}
