package org.ctax.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.activity.ActivityCompleted;
import org.ctax.events.activity.ActivityKind;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.activity.ActivityPlanned;
import org.ctax.events.activity.ActivityRequested;
import org.ctax.events.activity.Attendance;
import org.ctax.events.activity.NeedShare;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.money.Amounts;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.need.NeedClosed;
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
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.Stage;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Placement;
import org.ctax.events.reference.ThemeShare;
import org.ctax.events.transfer.TransferCorrected;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.visibility.Visibility;

/** A little of everything that records can say, once with all that may be said and once with as little as possible. */
public final class Story {
    public static final UUID NORWAY = id(1);
    public static final UUID UNODC = id(2);
    public static final UUID APPEAL = id(3);
    public static final UUID RICH_NEED = id(11);
    public static final UUID BARE_NEED = id(12);
    public static final UUID RICH_ACTIVITY = id(21);
    public static final UUID BARE_ACTIVITY = id(22);
    public static final UUID RICH_PLEDGE = id(31);
    public static final UUID BARE_PLEDGE = id(32);
    public static final UUID RICH_TRANSFER = id(41);
    public static final UUID BARE_TRANSFER = id(42);

    private static final Visibility TO_TWO = Visibility.restrictedTo(List.of(NORWAY, UNODC));
    private static final ExchangeRate GIVEN =
            new ExchangeRate("EUR", "USD", new BigDecimal("1.5"), "Bank", LocalDate.of(2008, 1, 10));

    /** The position after which everything was recorded, and nothing corrected, closed or received yet. */
    public final long firstHalf;

    public Story(ReadSide exchange) {
        registers(exchange);
        identify(exchange);
        activities(exchange);
        pledges(exchange);
        firstHalf = transfers(exchange);
        exchange.record(
                BARE_TRANSFER,
                new TransferCorrected(BARE_TRANSFER, id(420), "twice", day("2008-03-02"), Visibility.PUBLIC));
        exchange.record(
                RICH_PLEDGE,
                new ContributionReceived(
                        RICH_PLEDGE,
                        id(313),
                        Amounts.of("300.00", "USD"),
                        Amounts.of("200.00", "EUR"),
                        null,
                        null,
                        PledgeForm.IN_KIND,
                        "R-1",
                        false,
                        day("2008-04-01"),
                        Visibility.PUBLIC));
        exchange.record(
                RICH_NEED,
                new RequirementRevised(
                        RICH_NEED, id(110), Amounts.of("90.00", "USD"), "less", day("2008-04-02"), Visibility.PUBLIC));
        exchange.record(
                BARE_NEED,
                new NeedClosed(BARE_NEED, id(120), NeedClosed.Outcome.WITHDRAWN, "not asked for", day("2008-04-03")));
        exchange.record(
                RICH_ACTIVITY,
                new ActivityCompleted(
                        RICH_ACTIVITY,
                        id(211),
                        List.of(new Attendance("AFG", "judge", 12)),
                        12,
                        List.of("Report"),
                        "All came",
                        day("2008-04-04")));
    }

    private static void registers(ReadSide exchange) {
        exchange.record(
                NORWAY,
                new ParticipantRegistered(
                        NORWAY, "NOR", "Norway", ParticipantKind.DONOR, "NOR", null, Visibility.PUBLIC));
        exchange.record(
                UNODC,
                new ParticipantRegistered(
                        UNODC, "UNODC", "Drugs and Crime", ParticipantKind.TASK_FORCE, null, null, Visibility.PUBLIC));
        exchange.record(
                APPEAL,
                new AppealPublished(APPEAL, "A08", "Two", 2008, null, null, List.of("AFG"), null, Visibility.PUBLIC));
        exchange.record(
                "rate",
                new ExchangeRatePublished(
                        new ExchangeRate("EUR", "USD", new BigDecimal("1.4"), "UN", LocalDate.of(2008, 1, 1))));
    }

    private static void identify(ReadSide exchange) {
        exchange.record(
                RICH_NEED,
                new NeedIdentified(
                        RICH_NEED,
                        "AFG",
                        "CT-01",
                        APPEAL,
                        "Judges who know the conventions",
                        "Assessment of 2007",
                        Priority.HIGH,
                        Amounts.of("100.00", "EUR"),
                        "A/63/89",
                        true,
                        day("2008-01-05"),
                        TO_TWO));
        exchange.record(
                BARE_NEED,
                new NeedIdentified(
                        BARE_NEED,
                        null,
                        null,
                        null,
                        "Borders",
                        null,
                        Priority.LOW,
                        null,
                        null,
                        false,
                        day("2008-02-05"),
                        Visibility.PUBLIC));
    }

    private static void activities(ReadSide exchange) {
        var bare = new ActivityPlan(
                "Mentor",
                ActivityKind.EXPERT_PLACEMENT,
                "CT-02",
                List.of(),
                null,
                null,
                null,
                UNODC,
                List.of(),
                List.of(),
                null);
        var rich = new ActivityPlan(
                "Workshop in Kabul",
                ActivityKind.NATIONAL_WORKSHOP,
                "CT-01",
                List.of(new CountryShare("AFG", null)),
                "Kabul",
                day("2008-03-20"),
                day("2008-03-22"),
                UNODC,
                List.of(NORWAY),
                List.of(new NeedShare(RICH_NEED, new BigDecimal(60))),
                Amounts.of("40.00", "EUR"));
        exchange.record(
                RICH_ACTIVITY,
                new ActivityRequested(RICH_ACTIVITY, bare, "letter", day("2008-01-06"), Visibility.PUBLIC),
                new ActivityPlanned(RICH_ACTIVITY, id(210), rich, null, day("2008-02-06"), TO_TWO));
        exchange.record(
                BARE_ACTIVITY, new ActivityRequested(BARE_ACTIVITY, bare, null, day("2008-02-07"), Visibility.PUBLIC));
    }

    /** A plain promise of 1,000 dollars. */
    public static PledgeRecorded promised(UUID pledge, UUID donor, Visibility visibility) {
        return new PledgeRecorded(
                pledge,
                pledge,
                donor,
                null,
                null,
                Amounts.of("1000.00", "USD"),
                null,
                null,
                day("2008-01-10"),
                PledgeKind.VOLUNTARY,
                PledgeForm.CASH,
                null,
                null,
                Earmark.NONE,
                List.of(),
                null,
                false,
                visibility);
    }

    private static void pledges(ReadSide exchange) {
        exchange.record(
                RICH_PLEDGE,
                new PledgeRecorded(
                        RICH_PLEDGE,
                        RICH_PLEDGE,
                        NORWAY,
                        UNODC,
                        "N-2008-1",
                        Amounts.of("1000.00", "EUR"),
                        null,
                        GIVEN,
                        day("2008-01-10"),
                        PledgeKind.ASSESSED,
                        PledgeForm.IN_KIND,
                        "Vehicles",
                        "Only after a vote",
                        new Earmark(
                                EarmarkGrade.EARMARKED,
                                Pillar.III,
                                List.of(new CountryShare("AFG", null)),
                                false,
                                null,
                                List.of(new ThemeShare("CT-01", null)),
                                APPEAL,
                                null),
                        List.of(new Instalment(day("2008-06-01"), Amounts.of("1000.00", "EUR"))),
                        "press release",
                        true,
                        TO_TWO),
                new InstalmentsScheduled(
                        RICH_PLEDGE,
                        id(310),
                        List.of(new Instalment(day("2008-07-01"), Amounts.of("1000.00", "EUR"))),
                        day("2008-01-11"),
                        Visibility.PUBLIC),
                new CommitmentMade(
                        RICH_PLEDGE,
                        id(311),
                        Amounts.of("400.00", "EUR"),
                        Amounts.of("610.00", "USD"),
                        null,
                        null,
                        false,
                        day("2008-02-10"),
                        Visibility.PUBLIC));
        allocate(exchange, 312, AllocationTarget.Kind.NEED, RICH_NEED, "70.00");
        allocate(exchange, 314, AllocationTarget.Kind.ACTIVITY, RICH_ACTIVITY, "30.00");
        exchange.record(
                BARE_PLEDGE,
                new PledgeRecorded(
                        BARE_PLEDGE,
                        BARE_PLEDGE,
                        null,
                        null,
                        null,
                        Amounts.of("50", "JPY"),
                        null,
                        null,
                        day("2008-02-12"),
                        PledgeKind.VOLUNTARY,
                        PledgeForm.CASH,
                        null,
                        null,
                        Earmark.NONE,
                        List.of(),
                        null,
                        false,
                        Visibility.PUBLIC));
    }

    private static void allocate(ReadSide exchange, int entry, AllocationTarget.Kind kind, UUID to, String amount) {
        exchange.record(
                RICH_PLEDGE,
                new AllocationMade(
                        RICH_PLEDGE,
                        id(entry),
                        new AllocationTarget(kind, to),
                        Amounts.of(amount, "EUR"),
                        null,
                        day("2008-02-11"),
                        Visibility.PUBLIC));
    }

    private static long transfers(ReadSide exchange) {
        exchange.record(
                RICH_TRANSFER,
                new TransferRecorded(
                        RICH_TRANSFER,
                        UNODC,
                        NORWAY,
                        "T-1",
                        Placement.NOT_SPECIFIED,
                        new Placement(
                                List.of(new CountryShare("AFG", null)),
                                false,
                                null,
                                List.of(new ThemeShare("CT-01", null)),
                                APPEAL,
                                null),
                        Amounts.of("20.00", "EUR"),
                        Amounts.of("31.00", "USD"),
                        GIVEN,
                        Stage.RECEIVED,
                        "Handed on",
                        "annual report",
                        day("2008-03-01"),
                        TO_TWO));
        return exchange.record(
                BARE_TRANSFER,
                new TransferRecorded(
                        BARE_TRANSFER,
                        null,
                        null,
                        null,
                        Placement.NOT_SPECIFIED,
                        null,
                        Amounts.of("5.00", "USD"),
                        null,
                        null,
                        Stage.PLEDGED,
                        null,
                        null,
                        day("2008-03-02"),
                        Visibility.PUBLIC));
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
