package org.ctax.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityStarted;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.Priority;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationTarget;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;

/**
 * Years of an exchange at work, as events: donors promise and pay in instalments, needs are found and estimated anew,
 * activities go from request to report, rates come once a month. Many records are open at any time; the same seed gives
 * the same years.
 */
final class Years {
    private static final List<String> COUNTRIES =
            List.of("AFG", "JOR", "KEN", "PAN", "MLI", "TJK", "PHL", "COL", "NGA");
    private static final List<String> THEMES = List.of("CT-01", "CT-02", "CT-03");
    private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "GBP", "JPY");
    private static final int EVENTS_A_DAY = 70;
    private static final int OPEN_RECORDS = 400;

    private final Random random;
    private final List<UUID> donors = new ArrayList<>();
    private final List<UUID> needs = new ArrayList<>();
    private final List<UUID> activities = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private LocalDate today = LocalDate.of(2018, 1, 1);
    private int made;

    /** A record and what is still to happen to it. */
    private static final class Open {
        final UUID id;
        final Deque<Object> next;
        long sequence;

        Open(UUID id, List<?> events) {
            this.id = id;
            this.next = new ArrayDeque<>(events);
        }
    }

    Years(long seed) {
        random = new Random(seed);
    }

    /** The next events, one by one as their aggregates emit them. */
    List<DomainEventMessage<?>> next(int count) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        while (messages.size() < count) {
            if (++made % EVENTS_A_DAY == 0) {
                today = today.plusDays(1);
                if (today.getDayOfMonth() == 1) {
                    for (var currency : List.of("EUR", "GBP", "JPY")) {
                        open.add(new Open(id(), List.of(new ExchangeRatePublished(rate(currency)))));
                    }
                }
            }
            while (open.size() < OPEN_RECORDS) {
                open.add(begin());
            }
            var chosen = random.nextInt(open.size());
            var record = open.get(chosen);
            messages.add(new GenericDomainEventMessage<>(
                    "record", record.id.toString(), record.sequence++, onItsDay(record.next.remove())));
            if (record.next.isEmpty()) {
                open.set(chosen, open.getLast());
                open.removeLast();
            }
        }
        return messages;
    }

    private Open begin() {
        int what = random.nextInt(100);
        if (donors.size() < 60) {
            return participant();
        }
        if (needs.size() < 20 || what < 18) {
            return need();
        }
        if (activities.size() < 10 || what < 36) {
            return activity();
        }
        return purse();
    }

    private Open participant() {
        var id = id();
        donors.add(id);
        return new Open(
                id,
                List.of(new ParticipantRegistered(
                        id,
                        "D" + donors.size(),
                        "Donor " + donors.size(),
                        ParticipantKind.DONOR,
                        null,
                        null,
                        Visibility.PUBLIC)));
    }

    private Open need() {
        var id = id();
        var country = countryOf(needs.size());
        needs.add(id);
        return new Open(
                id,
                List.of(
                        new NeedIdentified(
                                id,
                                country,
                                any(THEMES),
                                null,
                                "Training of officials",
                                null,
                                Priority.HIGH,
                                amount("USD"),
                                null,
                                false,
                                today,
                                Visibility.PUBLIC),
                        new RequirementRevised(id, id(), amount("USD"), "Second estimate", today, Visibility.PUBLIC)));
    }

    private static String countryOf(int need) {
        return COUNTRIES.get(need % COUNTRIES.size());
    }

    private Open activity() {
        var id = id();
        activities.add(id);
        var need = random.nextInt(needs.size());
        var plan = new ActivityPlan(
                "Regional workshop",
                ActivityKind.TRAINING,
                any(THEMES),
                List.of(new CountryShare(countryOf(need), null)),
                null,
                null,
                null,
                any(donors),
                List.of(),
                List.of(new NeedShare(needs.get(need), new BigDecimal(100))),
                amount("USD"));
        return new Open(
                id,
                List.of(
                        new ActivityRequested(id, plan, null, today, Visibility.PUBLIC),
                        new ActivityPlanned(id, id(), plan, null, today, Visibility.PUBLIC),
                        new ActivityStarted(id, id(), today),
                        new ActivityCompleted(id, id(), List.of(), 25, List.of(), null, today)));
    }

    private Open purse() {
        var id = id();
        var currency = any(CURRENCIES);
        var earmark = random.nextBoolean()
                ? Earmark.NONE
                : new Earmark(
                        EarmarkGrade.EARMARKED,
                        null,
                        List.of(new CountryShare(any(COUNTRIES), null)),
                        false,
                        null,
                        List.of(),
                        null,
                        null);
        var whole = amount(currency);
        var third = part(whole, 3);
        var seen = Visibility.PUBLIC;
        return new Open(
                id,
                List.of(
                        new PledgeRecorded(
                                id,
                                id,
                                any(donors),
                                null,
                                null,
                                whole,
                                null,
                                null,
                                today,
                                PledgeKind.VOLUNTARY,
                                PledgeForm.CASH,
                                null,
                                null,
                                earmark,
                                List.of(),
                                null,
                                false,
                                seen),
                        new CommitmentMade(id, id(), part(whole, 2), null, null, null, false, today, seen),
                        new AllocationMade(id, id(), target(), third, null, today, seen),
                        received(id, third),
                        new AllocationMade(id, id(), target(), third, null, today, seen),
                        new PledgeIncreased(id, id(), third, null, null, "A better year", today, seen),
                        received(id, third)));
    }

    private ContributionReceived received(UUID pledge, MonetaryAmount amount) {
        return new ContributionReceived(
                pledge, id(), amount, amount, null, null, PledgeForm.CASH, null, false, today, Visibility.PUBLIC);
    }

    private AllocationTarget target() {
        return random.nextBoolean()
                ? new AllocationTarget(AllocationTarget.Kind.NEED, any(needs))
                : new AllocationTarget(AllocationTarget.Kind.ACTIVITY, any(activities));
    }

    /** What was to come comes on the day on which it comes. */
    private Object onItsDay(Object event) {
        return switch (event) {
            case CommitmentMade e ->
                new CommitmentMade(
                        e.pledgeId(), e.entryId(), e.amount(), null, null, null, false, today, e.visibility());
            case AllocationMade e ->
                new AllocationMade(e.pledgeId(), e.entryId(), e.target(), e.amount(), null, today, e.visibility());
            case ContributionReceived e -> received(e.pledgeId(), e.credited());
            case PledgeIncreased e ->
                new PledgeIncreased(
                        e.pledgeId(), e.entryId(), e.amount(), null, null, e.reason(), today, e.visibility());
            case ActivityPlanned e ->
                new ActivityPlanned(e.activityId(), e.entryId(), e.plan(), null, today, e.visibility());
            case ActivityStarted e -> new ActivityStarted(e.activityId(), e.entryId(), today);
            case RequirementRevised e ->
                new RequirementRevised(e.needId(), e.entryId(), e.required(), e.reason(), today, e.visibility());
            default -> event;
        };
    }

    private ExchangeRate rate(String currency) {
        return new ExchangeRate(
                currency, "USD", new BigDecimal(80 + random.nextInt(60)).movePointLeft(2), "monthly rates", today);
    }

    private MonetaryAmount amount(String currency) {
        return Amounts.of(new BigDecimal(300 * (1 + random.nextInt(5_000))), currency);
    }

    private static MonetaryAmount part(MonetaryAmount whole, int parts) {
        return Amounts.of(Amounts.valueOf(whole).divide(new BigDecimal(parts)), Amounts.codeOf(whole));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
