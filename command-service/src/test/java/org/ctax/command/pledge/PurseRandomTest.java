package org.ctax.command.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.ctax.events.pledge.EntryCorrected;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.pledge.Release;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every tale, thousands of commands that nobody would think of. */
class PurseRandomTest extends Story {
    private static final int TALES = 300;
    private static final long SEED = Long.getLong("ctax.seed", System.nanoTime());

    static {
        System.out.println("PurseRandomTest: to tell these tales again, -Dctax.seed=" + SEED);
    }

    static LongStream seeds() {
        return new Random(SEED).longs(TALES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_purse_and_one_kept_on_paper_agree(long seed) {
        var tale = Tale.of(seed);
        var paper = new NaivePurse(tale.promise().amount().getNumber().longValueExact());
        for (var chapter : tale.chapters()) {
            assertThat(chapter.code()).as(chapter.command().toString()).isEqualTo(paper.enter(chapter.command()));
            assertThat(chapter.after().stages())
                    .isEqualTo(new Stages(eur(paper.pledged), eur(paper.committed), eur(paper.received)));
            assertThat(chapter.after().allocations().oldestFirst().map(a -> a.id() + " " + a.amount()))
                    .isEqualTo(paper.slips.stream()
                            .map(slip -> slip.id + " " + eur(slip.left))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stages_are_cumulative_and_allocations_fit_the_purse(long seed) {
        for (var chapter : Tale.of(seed).chapters()) {
            booksAreRight(chapter.after());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_events_make_the_same_purse(long seed) {
        var tale = Tale.of(seed);
        var replayed = Purse.opened(tale.promise());
        for (var chapter : tale.chapters()) {
            for (var event : chapter.events()) {
                replayed = replayed.after(event);
            }
        }
        assertThat(replayed).isEqualTo(tale.end());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_released_is_of_the_newest_and_named_newest_first(long seed) {
        for (var chapter : Tale.of(seed).chapters()) {
            for (var event : chapter.events()) {
                releasesAreOfTheNewest(chapter.before(), event);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_correction_at_once_restores_exactly(long seed) {
        for (var chapter : Tale.of(seed).chapters()) {
            if (chapter.code() == null && !(chapter.command() instanceof CorrectEntry)) {
                var corrected = Tale.told(
                        chapter.after(), correct(9_999, chapter.command().id()));
                assertThat(corrected.code()).as(chapter.command().toString()).isNull();
                assertThat(corrected.after().stages())
                        .isEqualTo(chapter.before().stages());
                assertThat(corrected.after().allocations())
                        .isEqualTo(chapter.before().allocations());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_entered_is_known_again_at_the_end(long seed) {
        var tale = Tale.of(seed);
        for (var chapter : tale.chapters()) {
            if (chapter.code() == null) {
                var made = tale.end().eventOf(chapter.command().id());
                assertThat(new EntryWriter(tale.end()).entry(chapter.command(), Consequences.of(made)))
                        .isEqualTo(made);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_pledge_can_always_be_taken_back_as_a_whole(long seed) {
        var end = Tale.of(seed).end();
        var now = end;
        for (var event : Tale.told(end, correct(9_999, PLEDGE)).events()) {
            now = now.after(event);
            booksAreRight(now);
        }
        assertThat(now.isVoid()).isTrue();
        assertThat(now.stages()).isEqualTo(Stages.none(now.currency()));
        assertThat(now.allocations().total().isZero()).isTrue();
        assertThat(now.books().standing().map(Entry::event)).allMatch(EntryCorrected.class::isInstance);
    }

    private static void booksAreRight(Purse purse) {
        assertThat(purse.stages().areCumulative()).isTrue();
        assertThat(purse.unallocated().isNegative()).isFalse();
        assertThat(purse.allocations().oldestFirst())
                .noneMatch(allocation -> allocation.amount().isNegative());
    }

    /** Only the last one that is named may keep something, and nothing is taken beyond what was too much. */
    private static void releasesAreOfTheNewest(Purse before, PledgeEvent event) {
        var released = Consequences.of(event).released();
        if (!released.isEmpty() && !(event instanceof PledgeRecorded)) {
            var numbers = released.stream().map(r -> number(before, r)).toList();
            assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
            var after = before.after(event);
            assertThat(after.unallocated().isZero()).isTrue();
            assertThat(after.allocations().oldestFirst().filter(a -> a.number() > numbers.getLast()))
                    .allMatch(a -> a.amount().isZero());
        }
    }

    private static int number(Purse purse, Release release) {
        return purse.allocations().find(release.allocation()).orElseThrow().number();
    }
}
