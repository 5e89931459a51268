package org.ctax.command.pledge;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.visibility.Visibility;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The books of a pledge: every entry that was ever made, by its id. */
record Books(PMap<UUID, Entry> byId) {
    static final Books NONE = new Books(HashTreePMap.empty());

    Optional<Entry> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    int nextNumber() {
        return byId.size();
    }

    Stream<Entry> standing() {
        return byId.values().stream().filter(Entry::stands);
    }

    Stream<Entry> standingNewestFirst() {
        return standing().sorted(Comparator.comparingInt(Entry::number).reversed());
    }

    /** The events of one kind whose entries stand. */
    <T extends PledgeEvent> Stream<T> standing(Class<T> kind) {
        return standing().map(Entry::event).filter(kind::isInstance).map(kind::cast);
    }

    /** The last one of a kind that stands. */
    <T extends PledgeEvent> Optional<T> newest(Class<T> kind) {
        return standing()
                .filter(entry -> kind.isInstance(entry.event()))
                .max(Comparator.comparingInt(Entry::number))
                .map(entry -> kind.cast(entry.event()));
    }

    Books plus(PledgeEvent event, Change change, Visibility record) {
        return new Books(byId.plus(event.entryId(), new Entry(nextNumber(), event, change, record, false)));
    }

    Books corrected(UUID mistake) {
        return find(mistake)
                .map(entry -> new Books(byId.plus(mistake, entry.asCorrected())))
                .orElse(this);
    }
}
