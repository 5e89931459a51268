package org.ctax.command.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of a record, and whose it is: of what is restricted, its owners always know.
 *
 * @param visibility of the record
 * @param owners none where only coordinators write it
 */
public record Holding(Visibility visibility, Set<UUID> owners) {

    /** Of what is not there. */
    public static final Holding NONE = new Holding(Visibility.restrictedTo(List.of()), Set.of());

    /** Takes a copy. */
    public Holding {
        owners = Set.copyOf(owners);
    }

    public static Holding of(Visibility visibility, @Nullable UUID... owners) {
        return new Holding(visibility, ids(owners));
    }

    static Set<UUID> ids(@Nullable UUID... ids) {
        return Arrays.stream(ids).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The same for the owners, who are named where only those know of it that are. */
    public static Visibility known(Visibility asked, @Nullable UUID... owners) {
        return known(asked, ids(owners));
    }

    private static Visibility known(Visibility asked, Set<UUID> owners) {
        if (asked.level() != Visibility.Level.RESTRICTED) {
            return asked;
        }
        var named = new ArrayList<>(asked.participants());
        named.addAll(owners);
        return Visibility.restrictedTo(named);
    }

    /** Who may know of an entry: all that know of its record, or as many of them as were asked for. */
    public Visibility ofEntry(@Nullable Visibility asked) {
        return Narrowing.within(visibility, asked == null ? null : known(asked, owners));
    }

    /** Who may know of the record, where these are asked for. */
    public Visibility ofRecord(Visibility asked) {
        return known(asked, owners);
    }

    /** Refuses a change that is none. */
    public void mustNotBe(Visibility asked) {
        if (visibility.equals(asked)) {
            throw Refusal.rule("VISIBILITY_UNCHANGED", "visibility", "Just these may know of it already");
        }
    }

    /** The record in other hands. */
    public Holding heldBy(UUID owner) {
        return new Holding(known(visibility, owner), Set.of(owner));
    }

    Holding seenBy(Visibility others) {
        return new Holding(others, owners);
    }
}
