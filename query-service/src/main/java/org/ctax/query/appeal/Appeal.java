package org.ctax.query.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/** An appeal with everything that it ever said of itself. */
public record Appeal(UUID id, @Nullable String origin, Visibility visibility, List<State> states) {

    /** What it said of itself from a position on. */
    public record State(
            String code,
            String name,
            int year,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> countries,
            long position,
            Instant recorded,
            long version) {}

    /** What it said of itself; empty before it was published. */
    public Optional<State> at(Moment moment) {
        return states.stream().filter(s -> moment.includes(s.position())).reduce((_, later) -> later);
    }

    List<State> until(Moment moment) {
        return states.stream().filter(s -> moment.includes(s.position())).toList();
    }

    static Appeal read(Document document) {
        return new Appeal(
                UUID.fromString(document.getString("_id")),
                document.getString("origin"),
                new Visibility(
                        Visibility.Level.valueOf(document.getString("level")),
                        document.getList("audience", String.class).stream()
                                .map(UUID::fromString)
                                .toList()),
                document.get("states", Document.class).values().stream()
                        .map(state -> state((Document) state))
                        .sorted(Comparator.comparing(State::position))
                        .toList());
    }

    private static State state(Document state) {
        return new State(
                state.getString("code"),
                state.getString("name"),
                state.getInteger("year"),
                day(state.getString("start")),
                day(state.getString("end")),
                List.copyOf(state.getList("countries", String.class)),
                state.getLong("position"),
                Instant.parse(state.getString("recorded")),
                state.getLong("version"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
