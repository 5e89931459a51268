package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeCut;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.Release;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of stories that nobody would think of, told to the purse and to one kept on paper. */
class PurseRandomTest extends Story {
    private static final int STORIES = 300;
    private static final int CHAPTERS = 60;

    static LongStream seeds() {
        var seed = Long.getLong("ctax.seed", System.nanoTime());
        System.out.println("PurseRandomTest: -Dctax.seed=" + seed);
        return new Random(seed).longs(STORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_purse_and_the_paper_agree(long seed) {
        var random = new Random(seed);
        var promise = promised(random.nextInt(120));
        var paper = new NaivePurse(promise.amount().getNumber().longValueExact());
        var purse = Purse.opened(promise);
        var events = new ArrayList<PledgeEvent>(List.of(promise));
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            var command = command(random, chapter);
            var expected = paper.enter(command);
            var decided = decide(purse, command);
            assertThat(decided.code()).as("seed %s: %s", seed, command).isEqualTo(expected);
            for (var event : decided.events()) {
                releasesAreOfTheNewest(purse, event);
                purse = purse.after(event);
                events.add(event);
            }
            booksAreRight(purse, paper);
        }
        assertThat(replayed(events)).as("seed %s", seed).isEqualTo(purse);
        canBeTakenBackWhole(purse);
    }

    private static void booksAreRight(Purse purse, NaivePurse paper) {
        assertThat(purse.stages().areCumulative()).isTrue();
        assertThat(purse.stages()).isEqualTo(new Stages(eur(paper.pledged), eur(paper.committed), eur(paper.received)));
        assertThat(purse.unallocated().isNegative()).isFalse();
        assertThat(purse.allocations().total()).isEqualTo(eur(paper.allocated()));
        assertThat(purse.allocations().oldestFirst().map(a -> a.id() + " " + a.amount()))
                .isEqualTo(
                        paper.slips.stream().map(s -> s.id + " " + eur(s.left)).toList());
    }

    /** What is released is named newest first, and only the last one named may keep something. */
    private static void releasesAreOfTheNewest(Purse before, PledgeEvent event) {
        if (event instanceof PledgeCut cut && !cut.released().isEmpty()) {
            var numbers = cut.released().stream().map(r -> number(before, r)).toList();
            assertThat(numbers).isSortedAccordingTo(java.util.Comparator.reverseOrder());
            var after = before.after(event);
            assertThat(after.unallocated().isZero()).isTrue();
            assertThat(after.allocations().oldestFirst().filter(a -> a.number() > numbers.getLast()))
                    .allMatch(a -> a.amount().isZero());
        }
    }

    private static int number(Purse purse, Release release) {
        return purse.allocations().find(release.allocation()).orElseThrow().number();
    }

    private static Purse replayed(List<PledgeEvent> events) {
        var purse = Purse.opened(promised(
                events.getFirst() instanceof org.ctax.events.pledge.PledgeRecorded r
                        ? r.amount().getNumber().longValueExact()
                        : 0));
        for (var event : events.subList(1, events.size())) {
            purse = purse.after(event);
        }
        return purse;
    }

    private static void canBeTakenBackWhole(Purse purse) {
        var now = purse;
        for (var event : decide(purse, correct(9_999, PLEDGE)).events()) {
            now = now.after(event);
            assertThat(now.stages().areCumulative()).isTrue();
            assertThat(now.unallocated().isNegative()).isFalse();
        }
        assertThat(now.isVoid()).isTrue();
        assertThat(now.stages()).isEqualTo(Stages.none(now.currency()));
        assertThat(now.allocations().total().isZero()).isTrue();
        assertThat(now.books().standing().filter(e -> !(e.event() instanceof EntryCorrected)))
                .isEmpty();
    }

    private record Decided(@Nullable String code, List<? extends PledgeEvent> events) {}

    private static Decided decide(Purse purse, PurseCommand command) {
        try {
            return new Decided(null, new PurseRules(purse).decide(command));
        } catch (Refusal refusal) {
            return new Decided(refusal.code(), List.of());
        }
    }

    private static PurseCommand command(Random random, int entry) {
        long amount = 1 + random.nextInt(40);
        var other = 1 + random.nextInt(entry);
        return switch (random.nextInt(16)) {
            case 0 -> increase(entry, amount);
            case 1 -> cut(entry, amount);
            case 2 -> random.nextInt(4) == 0 ? withdraw(entry) : increase(entry, amount);
            case 3 ->
                random.nextInt(4) == 0 ? new LapsePledge(PLEDGE, id(entry), "late", JUNE, null) : commit(entry, amount);
            case 4 -> commit(entry, amount);
            case 5 -> new MakeCommitment(PLEDGE, id(entry), eur(amount), null, null, null, true, JUNE, null);
            case 6 -> receive(entry, amount);
            case 7 ->
                new ReceiveContribution(
                        PLEDGE, id(entry), eur(amount), null, null, PledgeForm.CASH, null, true, JUNE, null);
            case 8 -> refund(entry, amount);
            case 9 -> new RefundContribution(PLEDGE, id(entry), id(other), eur(amount), "not spent", JUNE, null);
            case 10 -> allocate(entry, amount);
            case 11 -> new AllocateMoney(PLEDGE, id(entry), NEED, eur(amount), id(other), JUNE, null);
            case 12 -> release(entry, other, amount);
            case 13 -> reassign(entry, other, amount);
            default -> correct(entry, id(other));
        };
    }
}
