package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.pledge.Earmark;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.Instalment;
import org.ctax.events.pledge.InstalmentsScheduled;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeIncreased;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.events.pledge.PledgeReclassified;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.reference.CountryShare;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pledge of 100 euros for Afghanistan, due in June, that is reclassified to Jordan and Kenya or put off to July and August. */
class PurseTest {
    private static final UUID PLEDGE = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2008, 1, 10);
    private static final MonetaryAmount EUROS = Amounts.of("100.00", "EUR");
    private static final Book BOOK = new Book("USD", new RateTable(), Long.MAX_VALUE);

    private final PledgeRecorded recorded = new PledgeRecorded(
            PLEDGE,
            PLEDGE,
            null,
            null,
            null,
            EUROS,
            null,
            null,
            DAY,
            PledgeKind.VOLUNTARY,
            PledgeForm.CASH,
            null,
            null,
            earmarked("AFG"),
            due(6),
            null,
            false,
            Visibility.PUBLIC);
    private final PledgeEvent toJordan = reclassified(2, "JOR");
    private final PledgeEvent toKenya = reclassified(3, "KEN");
    private final PledgeEvent toJuly = scheduled(4, 7);
    private final PledgeEvent toAugust = scheduled(5, 8);

    @Test
    void theEarmarkIsThatOfTheNewestReclassificationThatStands() {
        assertThat(earmarkAfter()).isEqualTo(earmarked("AFG"));
        assertThat(earmarkAfter(toJordan, toKenya)).isEqualTo(earmarked("KEN"));
        assertThat(earmarkAfter(toJordan, toKenya, without(toJordan))).isEqualTo(earmarked("KEN"));
        assertThat(earmarkAfter(toJordan, toKenya, without(toKenya))).isEqualTo(earmarked("JOR"));
        assertThat(earmarkAfter(toJordan, without(toJordan), toKenya)).isEqualTo(earmarked("KEN"));
        assertThat(earmarkAfter(toJordan, toKenya, without(toKenya), without(toJordan)))
                .isEqualTo(earmarked("AFG"));
        assertThat(earmarkAfter(toJordan, toKenya, without(toJordan), without(toKenya)))
                .isEqualTo(earmarked("AFG"));
    }

    @Test
    void moneyIsDueByTheNewestScheduleThatStands() {
        assertThat(dueAfter()).isEqualTo(due(6));
        assertThat(dueAfter(toJuly, toAugust)).isEqualTo(due(8));
        assertThat(dueAfter(toJuly, toAugust, without(toJuly))).isEqualTo(due(8));
        assertThat(dueAfter(toJuly, toAugust, without(toAugust))).isEqualTo(due(7));
        assertThat(dueAfter(toJuly, without(toJuly), toAugust)).isEqualTo(due(8));
        assertThat(dueAfter(toJuly, toAugust, without(toAugust), without(toJuly)))
                .isEqualTo(due(6));
        assertThat(dueAfter(toJuly, toAugust, without(toJuly), without(toAugust)))
                .isEqualTo(due(6));
    }

    @Test
    void ofWhatHasNoRateNothingIsListedAsPledged() {
        var listed = listedAfter(increased(6, null));
        assertThat(listed.get("pledged")).isNull();
        assertThat(listed.getBoolean("noRate")).isTrue();
    }

    @Test
    void thePartThatHasARateIsListedAsPledged() {
        var listed = listedAfter(increased(6, Amounts.of("150.00", "USD")));
        assertThat(listed.get("pledged")).isEqualTo(Decimal128.parse("150.00"));
        assertThat(listed.getBoolean("noRate")).isTrue();
    }

    @Test
    void whereAllHasARateNothingIsSaidOfIt() {
        var increase = increased(6, Amounts.of("150.00", "USD"));
        var listed = listedAfter(increase, without(recorded));
        assertThat(listed.get("pledged")).isEqualTo(Decimal128.parse("150.00"));
        assertThat(listed.get("noRate")).isNull();
    }

    private Earmark earmarkAfter(PledgeEvent... more) {
        return figuresAfter(more).earmark();
    }

    private List<Instalment> dueAfter(PledgeEvent... more) {
        return figuresAfter(more).instalments();
    }

    private PurseFigures figuresAfter(PledgeEvent... more) {
        return PurseFigures.of(recorded, all(more), BOOK);
    }

    private Document listedAfter(PledgeEvent... more) {
        var account = Account.empty(AccountKind.PLEDGE, PLEDGE.toString());
        for (var event : all(more)) {
            var position = account.lastPosition() + 1;
            account = account.with(Entry.of(position, Instant.EPOCH, "event", Map.of(), event));
        }
        return Summary.of(account, new Scene(BOOK, new Nowhere(), null));
    }

    private List<Object> all(PledgeEvent... more) {
        return Stream.<Object>concat(Stream.of(recorded), Stream.of(more)).toList();
    }

    private static Earmark earmarked(String country) {
        return new Earmark(
                EarmarkGrade.EARMARKED,
                null,
                List.of(new CountryShare(country, null)),
                false,
                null,
                List.of(),
                null,
                null);
    }

    private static List<Instalment> due(int month) {
        return List.of(new Instalment(LocalDate.of(2008, month, 1), EUROS));
    }

    private static PledgeEvent reclassified(int entry, String country) {
        return new PledgeReclassified(PLEDGE, new UUID(0, entry), earmarked(country), "letter", DAY, Visibility.PUBLIC);
    }

    private static PledgeEvent scheduled(int entry, int month) {
        return new InstalmentsScheduled(PLEDGE, new UUID(0, entry), due(month), DAY, Visibility.PUBLIC);
    }

    private static PledgeEvent increased(int entry, @Nullable MonetaryAmount equivalent) {
        return new PledgeIncreased(
                PLEDGE, new UUID(0, entry), EUROS, equivalent, null, "letter", DAY, Visibility.PUBLIC);
    }

    private static PledgeEvent without(PledgeEvent mistake) {
        return new EntryCorrected(
                PLEDGE,
                new UUID(1, mistake.entryId().getLeastSignificantBits()),
                mistake.entryId(),
                "mistake",
                List.of(),
                DAY,
                Visibility.PUBLIC);
    }

    /** No needs, no activities. */
    private static final class Nowhere implements Places {
        @Override
        public @Nullable NeedIdentified need(UUID id, long before) {
            return null;
        }

        @Override
        public @Nullable ActivityPlan plan(UUID activity, long before, @Nullable LocalDate until) {
            return null;
        }
    }
}
