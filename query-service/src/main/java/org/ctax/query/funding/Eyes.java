package org.ctax.query.funding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.ctax.query.funding.AccountStore.Ref;
import org.ctax.web.access.Reader;

/**
 * What one reader may know, by the rights of now; a controller takes it as a parameter. Everything that is answered is
 * computed from the entries that it sees, as if there were no others.
 */
public final class Eyes {
    private final Reader reader;
    private final Map<Ref, RecordSight> sights;
    private final Map<String, Boolean> labels;
    private final Set<Ref> hidden;
    private final Set<Ref> peculiar;

    /** @param sights of the records of which not everything is public */
    Eyes(Reader reader, Map<Ref, RecordSight> sights) {
        this(reader, sights, new ConcurrentHashMap<>(), new HashSet<>(), new HashSet<>());
        if (!reader.seesAll()) {
            sights.values().stream()
                    .filter(sight -> !seesLabel(sight.now()) && !owns(sight))
                    .forEach(sight -> hidden.add(sight.ref()));
            // What an activity names decides where money for it stands: first needs, then activities, then money.
            sights.values().stream()
                    .sorted(Comparator.comparing(
                            (RecordSight sight) -> order(sight.ref().kind())))
                    .filter(this::isPeculiar)
                    .forEach(sight -> peculiar.add(sight.ref()));
        }
    }

    private Eyes(
            Reader reader,
            Map<Ref, RecordSight> sights,
            Map<String, Boolean> labels,
            Set<Ref> hidden,
            Set<Ref> peculiar) {
        this.reader = reader;
        this.sights = sights;
        this.labels = labels;
        this.hidden = hidden;
        this.peculiar = peculiar;
    }

    /** Those of another reader with the same rights. */
    Eyes of(Reader other) {
        return new Eyes(other, sights, labels, hidden, peculiar);
    }

    private static int order(AccountKind kind) {
        return switch (kind) {
            case NEED -> 0;
            case ACTIVITY -> 1;
            case TRANSFER, PLEDGE -> 2;
        };
    }

    private boolean isPeculiar(RecordSight sight) {
        var seen = !hidden.contains(sight.ref());
        return seen != seesLabel(sight.first())
                || seen
                        && (hidesEntries(sight)
                                || sight.named().stream()
                                        .anyMatch(ref -> hidden.contains(ref) || peculiar.contains(ref)));
    }

    private boolean hidesEntries(RecordSight sight) {
        return sight.narrow().stream().anyMatch(narrow -> !seesLabel(narrow)) && !owns(sight);
    }

    private boolean owns(RecordSight sight) {
        return sight.owners().stream().anyMatch(reader.participants()::contains);
    }

    public Reader reader() {
        return reader;
    }

    public boolean seeAll() {
        return reader.seesAll();
    }

    /** True where the reader may know of a record of the kind. */
    public boolean see(AccountKind kind, String id) {
        return see(new Ref(kind, id));
    }

    boolean see(Ref ref) {
        return !hidden.contains(ref);
    }

    /** True where something that bears the packed visibility may be known. */
    boolean seesLabel(String packed) {
        return labels.computeIfAbsent(packed, label -> reader.sees(Sight.of(label)));
    }

    /** Records that amount to something else for this reader than the labels of their postings say. */
    Set<Ref> peculiar() {
        return peculiar;
    }

    List<String> peculiar(AccountKind kind) {
        return peculiar.stream()
                .filter(ref -> ref.kind() == kind)
                .map(Ref::id)
                .sorted()
                .toList();
    }

    boolean isPeculiar(Ref ref) {
        return peculiar.contains(ref);
    }

    /** True of a record that few may know of: that somebody looked at it is kept. */
    boolean isRestricted(Ref ref) {
        var sight = sights.get(ref);
        return sight != null && sight.isRestricted();
    }

    Predicate<Ref> hidden() {
        return hidden::contains;
    }

    /** An account as this reader may know it: of a record that it may know of. */
    Account of(Account account) {
        if (!isPeculiar(account.ref())) {
            return account;
        }
        var sight = sights.get(account.ref());
        var owns = sight != null && owns(sight);
        return SeenAccount.of(
                account, entry -> entry.followsRecord() || owns || reader.sees(entry.visibility()), hidden());
    }
}
