package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ctax.events.appeal.AppealEvent;
import org.ctax.events.participant.ParticipantEvent;
import org.ctax.events.theme.ThemeEvent;
import org.ctax.eventstore.RecordedEvent;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.query.moment.Moment;
import org.ctax.query.registers.Names;
import org.springframework.stereotype.Component;

/** What the subjects of events are called: records of funding, participants, appeals and themes. */
@Component
class SubjectNames {
    private final AccountStore accounts;
    private final Names names;

    SubjectNames(MongoDatabase views, Names names) {
        this.accounts = new AccountStore(views);
        this.names = names;
    }

    /** Their names by their ids, as the reader may know them; what has none, or none yet, is left out. */
    Map<String, String> of(Collection<RecordedEvent> events, Moment moment, Eyes eyes) {
        var titles = new Titles(accounts, eyes);
        var registers = names.at(moment);
        var ofRecords = new EnumMap<AccountKind, Set<String>>(AccountKind.class);
        var named = new HashMap<String, String>();
        for (var event : events) {
            Ref.of(event.payload())
                    .ifPresent(ref -> ofRecords
                            .computeIfAbsent(ref.kind(), _ -> new HashSet<>())
                            .add(ref.id()));
            switch (event.payload()) {
                case ParticipantEvent e ->
                    named.put(
                            event.aggregateId(),
                            registers.participant(e.participantId()).name());
                case AppealEvent e ->
                    named.put(
                            event.aggregateId(), registers.appeal(e.appealId()).name());
                case ThemeEvent e ->
                    named.put(event.aggregateId(), registers.theme(e.code()).name());
                default -> {}
            }
        }
        ofRecords.forEach((kind, ids) -> named.putAll(titles.of(kind, ids)));
        return named;
    }

    /** What records are called, by what the exchange calls them, such as pledges/ID. */
    Map<String, String> ofRecords(Collection<String> records, Eyes eyes) {
        var titles = new Titles(accounts, eyes);
        var named = new HashMap<String, String>();
        for (var kind : AccountKind.values()) {
            var prefix = AccountStore.nameOf(kind) + "/";
            var ids = records.stream()
                    .filter(record -> record.startsWith(prefix))
                    .map(record -> record.substring(prefix.length()))
                    .collect(Collectors.toSet());
            titles.of(kind, ids).forEach((id, title) -> named.put(prefix + id, title));
        }
        return named;
    }
}
