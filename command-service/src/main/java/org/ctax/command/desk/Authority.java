package org.ctax.command.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.ctax.events.Provenance;
import org.ctax.events.visibility.Visibility;
import org.ctax.web.Refusal;
import org.ctax.web.access.Reader;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * On whose authority a command acts, as its message says; one that does not say may nothing. Every record asks it before any
 * of its decisions: what reached the record by whatever way was not let in for that.
 *
 * @param role absent where the command does not say
 * @param participant for which it acts
 */
public record Authority(@Nullable Role role, @Nullable UUID participant) {
    private static final Authority NOBODY = new Authority(null, null);

    /** That of the command which is carried out now; what it does to other records, it does on the same. */
    public static Authority current() {
        if (!CurrentUnitOfWork.isStarted()) {
            return NOBODY;
        }
        var said = CurrentUnitOfWork.get().getMessage().getMetaData();
        return new Authority(role(said.get(Provenance.ROLE)), idIn(said.get(Provenance.PARTICIPANT)));
    }

    private static @Nullable Role role(@Nullable Object said) {
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equals(said))
                .findFirst()
                .orElse(null);
    }

    /** An id as provenance says it. */
    public static @Nullable UUID idIn(@Nullable Object said) {
        return said == null ? null : UUID.fromString(said.toString());
    }

    /** The secretariat enters on anyone's behalf. */
    public boolean isCoordinator() {
        return role == Role.COORDINATOR;
    }

    /** True where who acts may know of what is visible so. */
    public boolean sees(Visibility visibility) {
        return new Reader(null, role, participant == null ? Set.of() : Set.of(participant)).sees(visibility);
    }

    /** Refuses all others than coordinators. */
    public void mustBeCoordinator() {
        mustBe();
    }

    /** Refuses all others than coordinators and these. */
    public void mustBe(Role... writers) {
        if (!isCoordinator() && (role == null || !List.of(writers).contains(role))) {
            throw forbidden("ROLE_FORBIDDEN", null, "The role of the account does not allow this");
        }
    }

    /** Refuses a record, or the part of one, that would be another's than of who acts. */
    public void mustBeFor(String field, @Nullable UUID owner) {
        if (!isCoordinator() && !isOneOf(owner == null ? Set.of() : Set.of(owner))) {
            throw notYours(field);
        }
    }

    /** Refuses an entry in another's record; one that who acts may not see is not there. */
    public void mustOwn(Holding held, Role... writers) {
        if (isCoordinator()) {
            return;
        }
        var owns = isOneOf(held.owners());
        if (!owns && !sees(held.visibility())) {
            throw new ForeignRecordException();
        }
        mustBe(writers);
        if (!owns) {
            throw notYours(null);
        }
    }

    /**
     * Refuses to make a record again that others began, or that who acts may not see any more: who takes the id of
     * another's record learns nothing of it.
     */
    public void mustHaveBegun(Holding held, @Nullable UUID... by) {
        var knows = isOneOf(held.owners()) || sees(held.visibility());
        if (!isCoordinator() && !(knows && isOneOf(Holding.ids(by)))) {
            throw new ForeignRecordException();
        }
    }

    /** Refuses who acts for a participant that is in the register as something else than the role says. */
    public void mustBeOfItsKind(Lookups lookups) {
        if (role != null && !isCoordinator()) {
            var kind = participant == null
                    ? null
                    : lookups.participant(participant)
                            .map(known -> known.kind().name())
                            .orElse(null);
            if (!role.name().equals(kind)) {
                var word = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                throw forbidden(
                        "PARTICIPANT_KIND",
                        "CTAX-Participant",
                        "The participant for which this is sent is not in the register as a " + word);
            }
        }
    }

    private boolean isOneOf(Set<UUID> owners) {
        return participant != null && owners.contains(participant);
    }

    private static Refusal notYours(@Nullable String field) {
        return forbidden(
                "NOT_YOUR_RECORD", field, "The record belongs to another than the participant for which this is sent");
    }

    private static Refusal forbidden(String code, @Nullable String field, String sentence) {
        return new Refusal(Refusal.Kind.FORBIDDEN, code, field, sentence);
    }
}
