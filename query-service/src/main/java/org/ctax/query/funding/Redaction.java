package org.ctax.query.funding;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeLapsed;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeWithdrawn;
import org.ctax.events.pledge.Release;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.query.funding.AccountStore.Ref;
import org.jspecify.annotations.Nullable;

/**
 * An event as one may know it who must not know of some needs, activities and entries that it names. Where it is about one
 * of them it is not there at all; where it only mentions one, that mention is not.
 *
 * @param hiddenRecord needs and activities that must not be known of
 * @param hiddenEntries entries of the same purse that must not be known of
 */
record Redaction(Predicate<Ref> hiddenRecord, Set<UUID> hiddenEntries) {

    /** The same event where nothing has to be left out; {@code null} where it must not be known of. */
    @Nullable
    Object of(Object event) {
        return switch (event) {
            case AllocationMade e -> hidesRecord(Naming.refOf(e.target())) ? null : allocation(e);
            case AllocationReassigned e ->
                hidesRecord(Naming.refOf(e.target())) || hidesEntry(e.allocation()) ? null : e;
            case AllocationReleased e -> hidesEntry(e.allocation()) ? null : e;
            case EntryCorrected e -> hidesEntry(e.corrects()) ? null : correction(e);
            case ContributionRefunded e -> e.contribution() != null && hidesEntry(e.contribution()) ? null : refund(e);
            case PledgeCut e -> cut(e);
            case PledgeWithdrawn e -> withdrawal(e);
            case PledgeLapsed e -> lapse(e);
            case PledgeRecorded e -> recording(e);
            case PledgeReclassified e -> reclassification(e);
            case TransferRecorded e -> transfer(e);
            case ActivityRequested e -> request(e);
            case ActivityPlanned e -> planning(e);
            default -> event;
        };
    }

    private boolean hidesRecord(Ref ref) {
        return hiddenRecord.test(ref);
    }

    private boolean hidesEntry(UUID entry) {
        return hiddenEntries.contains(entry);
    }

    private boolean hidesNeed(@Nullable UUID need) {
        return need != null && hidesRecord(new Ref(AccountKind.NEED, need.toString()));
    }

    private AllocationMade allocation(AllocationMade e) {
        var source = e.source();
        return source == null || !hidesEntry(source)
                ? e
                : new AllocationMade(
                        e.pledgeId(), e.entryId(), e.target(), e.amount(), null, e.valueDate(), e.visibility());
    }

    private EntryCorrected correction(EntryCorrected e) {
        var released = releases(e.released());
        return released == e.released()
                ? e
                : new EntryCorrected(
                        e.pledgeId(), e.entryId(), e.corrects(), e.reason(), released, e.valueDate(), e.visibility());
    }

    private ContributionRefunded refund(ContributionRefunded e) {
        var released = releases(e.released());
        return released == e.released()
                ? e
                : new ContributionRefunded(
                        e.pledgeId(),
                        e.entryId(),
                        e.contribution(),
                        e.amount(),
                        e.reason(),
                        released,
                        e.valueDate(),
                        e.visibility());
    }

    private PledgeCut cut(PledgeCut e) {
        var released = releases(e.released());
        return released == e.released()
                ? e
                : new PledgeCut(
                        e.pledgeId(), e.entryId(), e.amount(), e.reason(), released, e.valueDate(), e.visibility());
    }

    private PledgeWithdrawn withdrawal(PledgeWithdrawn e) {
        var released = releases(e.released());
        return released == e.released()
                ? e
                : new PledgeWithdrawn(
                        e.pledgeId(), e.entryId(), e.amount(), e.reason(), released, e.valueDate(), e.visibility());
    }

    private PledgeLapsed lapse(PledgeLapsed e) {
        var released = releases(e.released());
        return released == e.released()
                ? e
                : new PledgeLapsed(
                        e.pledgeId(), e.entryId(), e.amount(), e.reason(), released, e.valueDate(), e.visibility());
    }

    private PledgeRecorded recording(PledgeRecorded e) {
        var earmark = earmark(e.earmark());
        return earmark == e.earmark()
                ? e
                : new PledgeRecorded(
                        e.pledgeId(),
                        e.entryId(),
                        e.donor(),
                        e.recipient(),
                        e.reference(),
                        e.amount(),
                        e.equivalent(),
                        e.rate(),
                        e.valueDate(),
                        e.kind(),
                        e.form(),
                        e.description(),
                        e.conditions(),
                        earmark,
                        e.instalments(),
                        e.origin(),
                        e.illustrative(),
                        e.visibility());
    }

    private PledgeReclassified reclassification(PledgeReclassified e) {
        var earmark = earmark(e.earmark());
        return earmark == e.earmark()
                ? e
                : new PledgeReclassified(e.pledgeId(), e.entryId(), earmark, e.reason(), e.valueDate(), e.visibility());
    }

    private TransferRecorded transfer(TransferRecorded e) {
        var from = placement(e.from());
        var recordedTo = e.to();
        var to = recordedTo == null ? null : placement(recordedTo);
        return from == e.from() && to == e.to()
                ? e
                : new TransferRecorded(
                        e.transferId(),
                        e.transferor(),
                        e.recipient(),
                        e.reference(),
                        from,
                        to,
                        e.amount(),
                        e.equivalent(),
                        e.rate(),
                        e.stage(),
                        e.description(),
                        e.origin(),
                        e.valueDate(),
                        e.visibility());
    }

    private ActivityRequested request(ActivityRequested e) {
        var plan = plan(e.plan());
        return plan == e.plan()
                ? e
                : new ActivityRequested(e.activityId(), plan, e.origin(), e.valueDate(), e.visibility());
    }

    private ActivityPlanned planning(ActivityPlanned e) {
        var plan = plan(e.plan());
        return plan == e.plan()
                ? e
                : new ActivityPlanned(e.activityId(), e.entryId(), plan, e.origin(), e.valueDate(), e.visibility());
    }

    private List<Release> releases(List<Release> released) {
        return released.stream().anyMatch(release -> hidesEntry(release.allocation()))
                ? released.stream()
                        .filter(release -> !hidesEntry(release.allocation()))
                        .toList()
                : released;
    }

    private Earmark earmark(Earmark earmark) {
        var activity = earmark.activity();
        return activity == null || !hidesRecord(new Ref(AccountKind.ACTIVITY, activity.toString()))
                ? earmark
                : new Earmark(
                        earmark.grade(),
                        earmark.pillar(),
                        earmark.countries(),
                        earmark.undivided(),
                        earmark.region(),
                        earmark.themes(),
                        earmark.appeal(),
                        null);
    }

    private Placement placement(Placement placement) {
        return hidesNeed(placement.need())
                ? new Placement(
                        placement.countries(),
                        placement.undivided(),
                        placement.region(),
                        placement.themes(),
                        placement.appeal(),
                        null)
                : placement;
    }

    private ActivityPlan plan(ActivityPlan plan) {
        return plan.needs().stream().noneMatch(share -> hidesNeed(share.need()))
                ? plan
                : new ActivityPlan(
                        plan.title(),
                        plan.kind(),
                        plan.theme(),
                        plan.countries(),
                        plan.place(),
                        plan.start(),
                        plan.end(),
                        plan.lead(),
                        plan.supporting(),
                        plan.needs().stream()
                                .filter(share -> !hidesNeed(share.need()))
                                .toList(),
                        plan.budget());
    }
}
