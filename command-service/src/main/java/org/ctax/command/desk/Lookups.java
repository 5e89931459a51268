package org.ctax.command.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedReopened;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.reference.Reference;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What other records say, read from their events: who only asks neither locks them nor waits for who changes them. The
 * answer may be old by the time the command is stored; rules that cannot bear this need one aggregate. Needs and
 * activities that who acts may not see are unknown.
 */
public final class Lookups {
    private final Function<UUID, List<?>> eventsOf;

    /** @param eventsOf the events of a record, by its id; none where there is no such record */
    public Lookups(Function<UUID, List<?>> eventsOf) {
        this.eventsOf = eventsOf;
    }

    /**
     * A need as far as others ask.
     *
     * @param identified what it is
     * @param open whether it is open
     */
    public record KnownNeed(NeedIdentified identified, boolean open) {}

    /**
     * An activity as far as others ask.
     *
     * @param plan what is to be done
     * @param cancelled true where it will not take place
     */
    public record KnownActivity(ActivityPlan plan, boolean cancelled) {}

    /**
     * An appeal as far as others ask.
     *
     * @param countries for which it is; empty where it does not say
     */
    public record KnownAppeal(List<String> countries) {}

    /** All events of a record; none where there is no such record. */
    public List<?> eventsOf(UUID id) {
        return eventsOf.apply(id);
    }

    public void requireParticipant(String field, @Nullable UUID id) {
        if (id != null && participant(id).isEmpty()) {
            throw Refusal.rule("UNKNOWN_PARTICIPANT", field, "There is no such participant");
        }
    }

    public Optional<ParticipantRegistered> participant(UUID id) {
        return eventsOf.apply(id).stream()
                .filter(ParticipantRegistered.class::isInstance)
                .map(ParticipantRegistered.class::cast)
                .findFirst();
    }

    public void requireTheme(String field, @Nullable String code) {
        if (code != null
                && !Reference.themes().containsKey(code)
                && eventsOf.apply(themeId(code)).stream()
                        .noneMatch(event -> event instanceof ThemeAdded theme
                                && theme.code().equals(code))) {
            throw Refusal.rule("UNKNOWN_THEME", field, "There is no such theme in the catalogue");
        }
    }

    /** Codes that differ only in case are one theme, so that nobody confuses two. */
    public static UUID themeId(String code) {
        return DerivedId.of("theme", code.toUpperCase(Locale.ROOT));
    }

    public KnownAppeal requireAppeal(String field, UUID id) {
        return appeal(id).orElseThrow(() -> Refusal.rule("UNKNOWN_APPEAL", field, "There is no such appeal"));
    }

    public KnownNeed requireNeed(String field, UUID id) {
        return need(id).orElseThrow(() -> Refusal.rule("UNKNOWN_NEED", field, "There is no such need"));
    }

    public KnownActivity requireActivity(String field, UUID id) {
        return activity(id).orElseThrow(() -> Refusal.rule("UNKNOWN_ACTIVITY", field, "There is no such activity"));
    }

    public Optional<KnownAppeal> appeal(UUID id) {
        KnownAppeal known = null;
        for (var event : eventsOf.apply(id)) {
            if (event instanceof AppealPublished published) {
                known = new KnownAppeal(published.countries());
            } else if (event instanceof AppealRevised revised) {
                known = new KnownAppeal(revised.countries());
            }
        }
        return Optional.ofNullable(known);
    }

    public Optional<KnownNeed> need(UUID id) {
        NeedIdentified identified = null;
        var visibility = Visibility.PUBLIC;
        var open = true;
        for (var event : eventsOf.apply(id)) {
            switch (event) {
                case NeedIdentified first -> {
                    identified = first;
                    visibility = first.visibility();
                }
                case NeedVisibilityChanged changed -> visibility = changed.visibility();
                case NeedClosed closed -> open = false;
                case NeedReopened reopened -> open = true;
                default -> {}
            }
        }
        return identified == null || !Authority.current().sees(visibility)
                ? Optional.empty()
                : Optional.of(new KnownNeed(identified, open));
    }

    public Optional<KnownActivity> activity(UUID id) {
        var seen = new SeenActivity(Authority.current());
        eventsOf.apply(id).forEach(seen::then);
        return seen.known();
    }
}
