package org.ctax.query.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/** A participant with every name that it was ever given. */
public record Participant(
        UUID id,
        String code,
        ParticipantKind kind,
        @Nullable String country,
        @Nullable String origin,
        Visibility visibility,
        List<Naming> names) {

    /** The name from a day on, or from ever, as it was recorded. */
    public record Naming(String name, @Nullable LocalDate from, long position, Instant recorded, long version) {}

    private static final Comparator<Naming> BY_DAY = Comparator.comparing(
                    Naming::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Naming::position);

    /** The name that it bears on the day, as far as was known; empty before it was registered. */
    public Optional<Naming> nameAt(Moment moment) {
        return names.stream()
                .filter(n -> moment.includes(n.position()))
                .filter(n -> n.from() == null || !n.from().isAfter(moment.day()))
                .max(BY_DAY);
    }

    /** What was known of it, or empty before it was registered. */
    Optional<Participant> at(Moment moment) {
        var known = names.stream().filter(n -> moment.includes(n.position())).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Participant(id, code, kind, country, origin, visibility, known));
    }

    long version() {
        return names.getLast().version();
    }

    static Participant read(Document document) {
        var names = document.get("names", Document.class).values().stream()
                .map(naming -> naming((Document) naming))
                .sorted(Comparator.comparing(Naming::position))
                .toList();
        return new Participant(
                UUID.fromString(document.getString("_id")),
                document.getString("code"),
                ParticipantKind.valueOf(document.getString("kind")),
                document.getString("country"),
                document.getString("origin"),
                new Visibility(
                        Visibility.Level.valueOf(document.getString("level")),
                        document.getList("audience", String.class).stream()
                                .map(UUID::fromString)
                                .toList()),
                names);
    }

    private static Naming naming(Document naming) {
        var from = naming.getString("from");
        return new Naming(
                naming.getString("name"),
                from == null ? null : LocalDate.parse(from),
                naming.getLong("position"),
                Instant.parse(naming.getString("recorded")),
                naming.getLong("version"));
    }
}
