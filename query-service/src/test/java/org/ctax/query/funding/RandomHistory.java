package org.ctax.query.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.money.MonetaryAmount;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.ActivityStarted;
import org.ctax.events.activity.ActivityVisibilityChanged;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.need.NeedClosed;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.NeedReopened;
import org.ctax.events.need.NeedVisibilityChanged;
import org.ctax.events.need.Priority;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.pledge.AllocationMade;
import org.ctax.events.pledge.AllocationReassigned;
import org.ctax.events.pledge.AllocationReleased;
import org.ctax.events.pledge.CommitmentMade;
import org.ctax.events.pledge.ContributionReceived;
import org.ctax.events.pledge.ContributionRefunded;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.PledgeVisibilityChanged;
import org.ctax.events.pledge.Stage;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.transfer.TransferVisibilityChanged;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.projection.Recorded;

/**
 * Events of every kind that moves a figure, in no sensible order of value dates, some against the rules of the write side:
 * views must add up whatever they are given.
 */
final class RandomHistory {
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 900;

    /** An event and what was noted with it. */
    record Happening(Object event, Recorded recorded) {}

    private final Random random;
    private final RandomPlaces places;
    private final boolean calm;
    private final List<UUID> donors = new ArrayList<>();
    private final List<UUID> needs = new ArrayList<>();
    private final List<UUID> activities = new ArrayList<>();
    private final List<PledgeRecorded> pledges = new ArrayList<>();
    private final List<PledgeEvent> entries = new ArrayList<>();
    private final List<TransferRecorded> transfers = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<UUID, Visibility> visibilities = new HashMap<>();
    private boolean secretive;
    private long position;
    private LocalDate today = FIRST;

    RandomHistory(long seed) {
        this(seed, false);
    }

    /** One in which not everything is public, and who may know of what changes now and then. */
    static RandomHistory secretive(long seed) {
        var history = new RandomHistory(seed);
        history.secretive = true;
        return history;
    }

    /** A calm one has no rates and no plans that change, each of which may move money of hundreds of purses. */
    RandomHistory(long seed, boolean calm) {
        this.calm = calm;
        random = new Random(seed);
        places = new RandomPlaces(random, needs, activities);
        donors.addAll(List.of(id(), id(), id()));
    }

    List<UUID> donors() {
        return donors;
    }

    /** That of a new record. */
    private Visibility visibilityOf(UUID record) {
        var visibility = visibility();
        visibilities.put(record, visibility);
        return visibility;
    }

    private Visibility visibility() {
        if (!secretive) {
            return Visibility.PUBLIC;
        }
        return switch (random.nextInt(8)) {
            case 0 -> Visibility.PARTICIPANTS;
            case 1, 2 -> Visibility.restrictedTo(List.of(any(donors)));
            case 3 -> Visibility.restrictedTo(List.of(any(donors), any(donors)));
            default -> Visibility.PUBLIC;
        };
    }

    /** That of an entry: mostly its record's. */
    private Visibility within(UUID record) {
        var visibility = visibilities.getOrDefault(record, Visibility.PUBLIC);
        return secretive && random.nextInt(8) == 0 ? Visibility.restrictedTo(List.of(any(donors))) : visibility;
    }

    /** A text that tells what it is of, where there is something to tell. */
    private String text(String word) {
        return secretive ? word + " secret-" + Integer.toHexString(random.nextInt() | 0x10000000) : word;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<Happening> next(int count) {
        var happenings = new ArrayList<Happening>();
        while (happenings.size() < count) {
            position++;
            if (random.nextInt(20) == 0) {
                today = today.plusDays(1);
            }
            var event = event();
            var aggregate = aggregateOf(event);
            happenings.add(new Happening(
                    event,
                    new Recorded(
                            id().toString(),
                            position,
                            Instant.EPOCH.plusSeconds(position),
                            aggregate,
                            sequences.merge(aggregate, 1L, Long::sum) - 1,
                            Map.of("actor", "tester"))));
        }
        return happenings;
    }

    private static String aggregateOf(Object event) {
        return switch (event) {
            case PledgeEvent e -> e.pledgeId().toString();
            case NeedEvent e -> e.needId().toString();
            case ActivityEvent e -> e.activityId().toString();
            case TransferEvent e -> e.transferId().toString();
            default -> "rates";
        };
    }

    LocalDate day() {
        // Mostly today, as in life; now and then any day.
        return random.nextInt(4) == 0 ? FIRST.plusDays(random.nextInt(DAYS)) : today;
    }

    private Object event() {
        int what = random.nextInt(100);
        if (secretive && !transfers.isEmpty() && random.nextInt(15) == 0) {
            return visibilityChanged();
        }
        if (needs.size() < 3 || what < 5) {
            return identified();
        }
        if (activities.size() < 2 || what < 8) {
            return requested();
        }
        if (pledges.size() < 3 || what < 25) {
            return recorded();
        }
        if (what < 29 || (calm && what < 41)) {
            return needEvent();
        }
        if (what < 35) {
            return activityEvent();
        }
        if (what < 38) {
            return transferred();
        }
        if (what < 39 && !transfers.isEmpty()) {
            var transfer = any(transfers);
            return new TransferCorrected(
                    transfer.transferId(), id(), text("mistake"), transfer.valueDate(), within(transfer.transferId()));
        }
        if (what < 41) {
            return new ExchangeRatePublished(new ExchangeRate(
                    any(List.of("EUR", "GBP", "JPY")),
                    "USD",
                    new BigDecimal(100 + random.nextInt(100)).movePointLeft(2),
                    "test",
                    day()));
        }
        var entry = entry(any(pledges));
        entries.add(entry);
        return entry;
    }

    private Object visibilityChanged() {
        return switch (random.nextInt(4)) {
            case 0 -> {
                var need = any(needs);
                yield new NeedVisibilityChanged(need, id(), visibilityOf(need), text("why"), day());
            }
            case 1 -> {
                var activity = any(activities);
                yield new ActivityVisibilityChanged(activity, id(), visibilityOf(activity), text("why"), day());
            }
            case 2 -> {
                var transfer = any(transfers).transferId();
                yield new TransferVisibilityChanged(transfer, id(), visibilityOf(transfer), text("why"), day());
            }
            default -> {
                var pledge = any(pledges).pledgeId();
                yield new PledgeVisibilityChanged(pledge, id(), visibilityOf(pledge), text("why"), day());
            }
        };
    }

    private NeedIdentified identified() {
        var id = id();
        var need = new NeedIdentified(
                id,
                random.nextInt(10) == 0 ? null : places.country(),
                places.theme(),
                null,
                text("need"),
                secretive ? text("more") : null,
                Priority.HIGH,
                random.nextInt(5) == 0 ? null : amount(any(CURRENCIES)),
                null,
                false,
                day(),
                visibilityOf(id));
        needs.add(need.needId());
        return need;
    }

    private Object needEvent() {
        var need = any(needs);
        return switch (random.nextInt(4)) {
            case 0 -> new NeedClosed(need, id(), any(List.of(NeedClosed.Outcome.values())), text("why"), day());
            case 1 -> new NeedReopened(need, id(), text("why"), day());
            default -> new RequirementRevised(need, id(), amount(any(CURRENCIES)), text("why"), day(), within(need));
        };
    }

    private ActivityRequested requested() {
        var id = id();
        var activity = new ActivityRequested(id, places.plan(text("activity")), null, day(), visibilityOf(id));
        activities.add(activity.activityId());
        return activity;
    }

    private Object activityEvent() {
        var activity = any(activities);
        return switch (random.nextInt(4)) {
            case 0 -> new ActivityStarted(activity, id(), day());
            case 1 -> new ActivityCompleted(activity, id(), List.of(), 3, List.of(), null, day());
            default ->
                new ActivityPlanned(activity, id(), places.plan(text("activity")), null, day(), within(activity));
        };
    }

    private TransferRecorded transferred() {
        var id = id();
        var transfer = new TransferRecorded(
                id,
                any(donors),
                null,
                null,
                places.placement(),
                places.placement(),
                amount(any(CURRENCIES)),
                random.nextBoolean() ? amount("USD") : null,
                null,
                any(List.of(Stage.values())),
                null,
                null,
                day(),
                visibilityOf(id));
        transfers.add(transfer);
        return transfer;
    }

    private PledgeRecorded recorded() {
        var id = id();
        var currency = any(CURRENCIES);
        var pledge = new PledgeRecorded(
                id,
                id,
                random.nextInt(10) == 0 ? null : any(donors),
                null,
                secretive ? text("reference") : null,
                amount(currency),
                random.nextInt(3) == 0 ? amount("USD") : null,
                null,
                day(),
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                places.earmark(),
                List.of(),
                null,
                false,
                visibilityOf(id));
        pledges.add(pledge);
        entries.add(pledge);
        return pledge;
    }

    private PledgeEvent entry(PledgeRecorded pledge) {
        var currency = Amounts.codeOf(pledge.amount());
        var of = pledge.pledgeId();
        var visibility = within(of);
        var own = entries.stream().filter(e -> e.pledgeId().equals(of)).toList();
        return switch (random.nextInt(11)) {
            case 0 -> new PledgeIncreased(of, id(), amount(currency), null, null, text("why"), day(), visibility);
            case 1 -> new PledgeCut(of, id(), amount(currency), text("why"), List.of(), day(), visibility);
            case 2 -> new CommitmentMade(of, id(), amount(currency), null, null, null, false, day(), visibility);
            case 3, 4 -> {
                var other = any(CURRENCIES);
                yield new ContributionReceived(
                        of,
                        id(),
                        amount(other),
                        amount(currency),
                        null,
                        null,
                        PledgeForm.CASH,
                        null,
                        false,
                        day(),
                        visibility);
            }
            case 5 ->
                new ContributionRefunded(of, id(), null, amount(currency), text("why"), List.of(), day(), visibility);
            case 6 -> {
                var mistake = any(own);
                yield new EntryCorrected(
                        of, id(), mistake.entryId(), text("why"), List.of(), mistake.valueDate(), visibility);
            }
            case 7 -> new PledgeReclassified(of, id(), places.earmark(), text("why"), day(), visibility);
            case 9 -> new PledgeVisibilityChanged(of, id(), visibility, text("why"), day());
            case 8 -> {
                var made = own.stream().filter(AllocationMade.class::isInstance).toList();
                if (made.isEmpty()) {
                    yield new AllocationMade(of, id(), places.target(), amount(currency), null, day(), visibility);
                }
                yield random.nextBoolean()
                        ? new AllocationReleased(
                                of, id(), any(made).entryId(), amount(currency), text("why"), day(), visibility)
                        : new AllocationReassigned(
                                of,
                                id(),
                                any(made).entryId(),
                                places.target(),
                                amount(currency),
                                text("why"),
                                day(),
                                visibility);
            }
            default -> new AllocationMade(of, id(), places.target(), amount(currency), null, day(), visibility);
        };
    }

    private MonetaryAmount amount(String currency) {
        var value = new BigDecimal(1 + random.nextInt(100_000));
        return Amounts.of(currency.equals("JPY") ? value : value.movePointLeft(2), currency);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
