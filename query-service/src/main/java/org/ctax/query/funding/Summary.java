package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.ThemeShare;
import org.ctax.events.transfer.TransferRecorded;
import org.jspecify.annotations.Nullable;

/** What an account is listed, sorted and found by: how it stands now. */
final class Summary {
    /** Stands for any currency at all. */
    static final String ANY = "*";

    /** Fields by which those are found that amount to something else when a plan or a rate becomes known. */
    static final String CONCERNS = "concerns";

    static final String NAMES = "names";
    static final String TABLED = "tabled";

    /** Of whom the record is found, in words of {@link Sight}. */
    static final String SEEN_BY = "seenBy";

    static final String LAST_DAY = "lastDay";

    private Summary() {}

    /** Activities whose plan decides where money of the account stands. */
    static Set<String> activitiesOf(Account account) {
        var activities = new TreeSet<String>();
        account.entries().values().forEach(entry -> activities.addAll(activitiesOf(entry.event())));
        return activities;
    }

    static Set<String> activitiesOf(Object event) {
        return switch (event) {
            case AllocationMade e -> activityOf(e.target());
            case AllocationReassigned e -> activityOf(e.target());
            case PledgeRecorded e -> activityOf(e.earmark());
            case PledgeReclassified e -> activityOf(e.earmark());
            default -> Set.of();
        };
    }

    private static Set<String> activityOf(AllocationTarget target) {
        return target.kind() == AllocationTarget.Kind.ACTIVITY
                ? Set.of(target.id().toString())
                : Set.of();
    }

    private static Set<String> activityOf(Earmark earmark) {
        var activity = earmark.activity();
        return activity == null ? Set.of() : Set.of(activity.toString());
    }

    /** Currencies of an event's amounts that only the table of rates may convert to the usual display currency. */
    static Set<String> tabledOf(Object event) {
        var tabled = new HashSet<String>();
        worthOf(event, (amount, stated) -> {
            if (stated == null || !Amounts.codeOf(stated).equals(RateTable.THROUGH)) {
                tabled.add(Amounts.codeOf(amount));
                if (stated != null) {
                    tabled.add(Amounts.codeOf(stated));
                }
            }
            // To any other display currency, what the reporter stated may have to be converted as well.
            tabled.add(ANY);
        });
        return tabled;
    }

    private static Set<String> tabledOf(Account account) {
        var tabled = new TreeSet<String>();
        account.entries().values().forEach(entry -> tabled.addAll(tabledOf(entry.event())));
        return tabled;
    }

    /** All currencies in which the account's amounts are, or are said to be worth something. */
    static Set<String> currenciesOf(Account account) {
        var currencies = new TreeSet<String>();
        account.entries()
                .values()
                .forEach(entry -> worthOf(entry.event(), (amount, stated) -> {
                    currencies.add(Amounts.codeOf(amount));
                    if (stated != null) {
                        currencies.add(Amounts.codeOf(stated));
                    }
                }));
        return currencies;
    }

    private interface WorthStated {
        void of(MonetaryAmount amount, @Nullable MonetaryAmount stated);
    }

    private static void worthOf(Object event, WorthStated each) {
        switch (event) {
            case PledgeRecorded e -> each.of(e.amount(), e.equivalent());
            case PledgeIncreased e -> each.of(e.amount(), e.equivalent());
            case CommitmentMade e -> each.of(e.amount(), e.equivalent());
            case ContributionReceived e -> each.of(e.credited(), Purse.statedOf(e));
            case TransferRecorded e -> each.of(e.amount(), e.equivalent());
            case RequirementRevised e -> each.of(e.required(), null);
            case OriginalRequirementCorrected e -> each.of(e.original(), null);
            case NeedIdentified e -> {
                var required = e.required();
                if (required != null) {
                    each.of(required, null);
                }
            }
            default -> {
                // Has no amount of its own worth.
            }
        }
    }

    private static List<String> namedBy(Account account) {
        return account.entries().values().stream()
                .flatMap(entry -> Naming.of(entry.event()).stream())
                .map(AccountStore.Ref::id)
                .distinct()
                .sorted()
                .toList();
    }

    static Document of(Account account, Scene now) {
        var sights = EntrySight.fold(account, now.before());
        var summary = new Document(CONCERNS, List.copyOf(activitiesOf(account)))
                .append(NAMES, namedBy(account))
                .append(SEEN_BY, Sight.seenBy(sights.now(), EntrySight.owners(account, now.before()).stream()))
                .append(TABLED, List.copyOf(tabledOf(account)))
                .append(LAST_DAY, account.days(Long.MAX_VALUE).last().toString());
        var recorded = account.recorded(now.before());
        switch (recorded.getFirst()) {
            case PledgeRecorded e -> pledge(summary, e, recorded, now);
            case TransferRecorded e -> transfer(summary, e, account, now);
            case NeedIdentified e -> need(summary, e, recorded, now);
            default -> activity(summary, account, now);
        }
        return summary;
    }

    private static void pledge(Document summary, PledgeRecorded recording, List<Object> recorded, Scene now) {
        var purse = Purse.of(recording, recorded, now.book());
        var earmark = purse.earmark();
        summary.append("donor", text(recording.donor()))
                .append("recipient", text(recording.recipient()))
                .append("reference", recording.reference())
                .append("description", recording.description())
                .append("currency", Amounts.codeOf(recording.amount()))
                .append("valueDate", recording.valueDate().toString())
                .append("state", PurseState.of(purse).name())
                .append("kind", recording.kind().name())
                .append("form", recording.form().name())
                .append("grade", earmark.grade().name())
                .append("appeal", text(earmark.appeal()))
                .append(
                        "country",
                        earmark.countries().stream().map(CountryShare::country).toList())
                .append(
                        "theme",
                        earmark.themes().stream().map(ThemeShare::theme).toList())
                .append("illustrative", recording.illustrative())
                .append("pledged", worth(purse.pledged, now))
                .append("committed", worth(purse.committed, now))
                .append("received", worth(purse.received, now))
                .append("noRate", lacksRate(purse));
    }

    private static void transfer(Document summary, TransferRecorded transfer, Account account, Scene now) {
        var recorded = transfer.to();
        var to = recorded == null ? Placement.NOT_SPECIFIED : recorded;
        summary.append("donor", text(transfer.transferor()))
                .append("recipient", text(transfer.recipient()))
                .append("reference", transfer.reference())
                .append("description", transfer.description())
                .append("valueDate", transfer.valueDate().toString())
                .append("stage", transfer.stage().name())
                .append("state", account.statement(now).isEmpty() ? "CORRECTED" : "RECORDED")
                .append(
                        "country",
                        to.countries().stream().map(CountryShare::country).toList())
                .append("theme", to.themes().stream().map(ThemeShare::theme).toList())
                .append("appeal", text(to.appeal()))
                .append("amount", decimal(Amounts.valueOf(transfer.amount())))
                .append("currency", Amounts.codeOf(transfer.amount()));
    }

    private static void need(Document summary, NeedIdentified identified, List<Object> recorded, Scene now) {
        var state = NeedStatement.state(recorded, now.book());
        var closed = state.closed;
        summary.append("country", identified.country())
                .append("theme", identified.theme())
                .append("appeal", text(identified.appeal()))
                .append("title", identified.title())
                .append("priority", identified.priority().name())
                .append("valueDate", identified.valueDate().toString())
                .append(
                        "state",
                        closed == null ? "OPEN" : closed.outcome() == NeedClosed.Outcome.MET ? "MET" : "WITHDRAWN")
                .append("illustrative", identified.illustrative())
                .append("required", worth(state.required))
                .append("originalRequired", worth(state.original));
    }

    private static void activity(Document summary, Account account, Scene now) {
        ActivityPlan plan = Ledger.planOf(account, now.before(), now.until());
        if (plan != null) {
            summary.append("title", plan.title())
                    .append("kind", plan.kind().name())
                    .append("theme", plan.theme())
                    .append(
                            "country",
                            plan.countries().stream().map(CountryShare::country).toList())
                    .append("place", plan.place())
                    .append("start", text(plan.start()))
                    .append("end", text(plan.end()))
                    .append("lead", text(plan.lead()))
                    .append(
                            "state",
                            ActivityStatement.state(account.recorded(now.before()))
                                    .name());
        }
    }

    /** Absent, and not zero, where nothing of it has a rate. */
    private static @Nullable Decimal128 worth(Layers layers, Scene now) {
        var known = layers.rest().stream()
                .map(Layer::equivalent)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() && !layers.rest().isEmpty()
                ? null
                : decimal(Amounts.valueOf(Amounts.of(
                        known.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        now.book().display())));
    }

    private static @Nullable Boolean lacksRate(Purse purse) {
        var lacking = Stream.of(purse.pledged, purse.committed, purse.received)
                .flatMap(stage -> stage.rest().stream())
                .anyMatch(layer -> layer.equivalent() == null);
        return lacking ? true : null;
    }

    private static @Nullable Decimal128 worth(@Nullable Layer layer) {
        return layer == null ? null : decimal(layer.equivalent());
    }

    private static @Nullable Decimal128 decimal(@Nullable BigDecimal value) {
        return value == null ? null : new Decimal128(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
