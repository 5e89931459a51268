package org.ctax.query.funding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What decides who may know of a record, of which of its entries, and of what these name. Kept only of records of which not
 * everything is public: of any other, everybody may know everything.
 *
 * @param at the position since which it is so
 * @param first the visibility that it began with, packed: the one that its postings bear
 * @param now its visibility, packed
 * @param owners participants whose record it is
 * @param narrow visibilities, packed, of entries of which fewer may know than of the record
 * @param named needs and activities, not public as a whole, that its entries name
 */
record RecordSight(Ref ref, long at, String first, String now, Set<UUID> owners, Set<String> narrow, Set<Ref> named) {
    private static final String SEVERAL = ";";

    /**
     * As the entries up to a position make it.
     *
     * @param notPublic of which other records not everything is public, or was
     */
    static RecordSight of(Account account, long at, Predicate<Ref> notPublic) {
        var sights = EntrySight.fold(account, at + 1);
        var narrow = new TreeSet<String>();
        var named = new TreeSet<>(Ref.ORDER);
        for (var sight : sights.entries()) {
            // What is for everybody is narrower than no record.
            if (!sight.followsRecord() && sight.visibility().level() != Visibility.Level.PUBLIC) {
                narrow.add(Sight.packed(sight.visibility()));
            }
            Naming.of(sight.entry().event()).stream().filter(notPublic).forEach(named::add);
        }
        return new RecordSight(
                account.ref(),
                at,
                Sight.packed(sights.first()),
                Sight.packed(sights.now()),
                EntrySight.owners(account, at + 1),
                narrow,
                named);
    }

    /** True where everything of it is public; only where it always was so need nothing be kept. */
    boolean isPublic() {
        return first.equals(Sight.PUBLIC) && now.equals(Sight.PUBLIC) && narrow.isEmpty() && named.isEmpty();
    }

    /** True where it says the same, whenever it began to. */
    boolean isLike(@Nullable RecordSight other) {
        return other != null
                && first.equals(other.first)
                && now.equals(other.now)
                && owners.equals(other.owners)
                && narrow.equals(other.narrow)
                && named.equals(other.named);
    }

    String text() {
        return String.join(
                "\t",
                ref.kind().name(),
                ref.id(),
                Long.toString(at),
                first,
                now,
                owners.stream().map(UUID::toString).sorted().collect(joining(SEVERAL)),
                String.join(SEVERAL, narrow),
                named.stream().map(one -> one.kind() + ":" + one.id()).collect(joining(SEVERAL)));
    }

    static RecordSight read(String text) {
        var parts = text.split("\t", -1);
        return new RecordSight(
                new Ref(AccountKind.valueOf(parts[0]), parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                parts[4],
                several(parts[5]).map(UUID::fromString).collect(toCollection(HashSet::new)),
                several(parts[6]).collect(toCollection(TreeSet::new)),
                several(parts[7])
                        .map(one -> one.split(":", 2))
                        .map(one -> new Ref(AccountKind.valueOf(one[0]), one[1]))
                        .collect(toCollection(() -> new TreeSet<>(Ref.ORDER))));
    }

    private static Stream<String> several(String text) {
        return Stream.of(text.split(SEVERAL)).filter(part -> !part.isEmpty());
    }

    /** True where the record, or something in it, is for named participants only. */
    boolean isRestricted() {
        return Stream.concat(Stream.of(now), narrow.stream())
                .anyMatch(packed -> Sight.of(packed).level() == Visibility.Level.RESTRICTED);
    }
}
