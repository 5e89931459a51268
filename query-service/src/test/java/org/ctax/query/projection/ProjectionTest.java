package org.ctax.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private final NotesBench bench = new NotesBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsRecordedIsSeenOnceTheirPositionIsReached() {
        bench.start();
        bench.note("a", "b", "c");
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "b", "c");
    }

    @Test
    void anEventThatNothingHandlesAdvancesThePositionAsWell() {
        bench.start();
        bench.events.publish(
                new org.axonframework.eventhandling.GenericDomainEventMessage<>("x", "x", 0, "unheard of"));
        assertThat(bench.progress.await(1, NotesBench.LONG)).isTrue();
    }

    @Test
    void anEventOfANewerReleaseIsWaitedAtAndNeitherParkedNorPassedOver() {
        bench.start();
        bench.note("a");
        bench.awaitAll();
        bench.noteNewer();
        bench.note("b");
        await().until(() -> bench.projections.statusOf("notes").state() == Projections.State.FAILING);
        assertThat(bench.projections.statusOf("notes").failure()).contains("newer release");
        assertThat(bench.projections.statusOf("notes").position()).isEqualTo(1);
        assertThat(bench.projections.parked("notes")).isEmpty();
        assertThat(bench.view.texts()).containsExactly("a");
    }

    @Test
    void aCrashBetweenTheWritingAndTheTokenRepeatsTheBatchAndSkipsNothing() {
        bench.note("a", "b", "c");
        bench.crashesBeforeToken.set(2);
        bench.start();
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.crashesBeforeToken).hasValue(0);
        assertThat(bench.view.texts()).containsExactly("a", "b", "c");
    }

    @Test
    void noTokenIsStoredWhileTheDatabaseOfTheViewsIsAway() {
        bench.note("a", "b", "c");
        bench.start();
        bench.awaitAll();
        bench.view.outages.set(1);
        bench.note("d", "e");
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.outages).hasValue(0);
        assertThat(bench.view.texts()).containsExactly("a", "b", "c", "d", "e");
        assertThat(bench.projections.parked("notes")).isEmpty();
    }

    @Test
    void aPoisonousEventIsParkedAloneAndItsNeighboursCount() {
        bench.note("a", "poison in handler", "b", "poison in batch", "c");
        bench.start();
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "b", "c");
        assertThat(bench.projections.parked("notes"))
                .extracting(Projections.Parked::position)
                .containsExactlyInAnyOrder(2L, 4L);
        assertThat(bench.projections.parked("notes"))
                .extracting(Projections.Parked::cause)
                .allSatisfy(cause -> assertThat(cause).contains("cannot"));
    }

    @Test
    void laterEventsOfTheSameAggregateWaitBehindAParkedOneAndComeInOrderOnceItIsMended() {
        bench.noteOf("x", 0, "poison in handler");
        bench.noteOf("y", 0, "of another");
        bench.noteOf("x", 1, "second");
        bench.start();
        bench.awaitAll();
        bench.noteOf("x", 2, "third");
        bench.awaitAll();
        assertThat(bench.view.texts()).containsExactly("of another");

        assertThat(bench.projections.retry("notes")).as("not mended yet").isEqualTo(3);
        bench.view.poisonous = false;
        assertThat(bench.projections.retry("notes")).isZero();
        assertThat(bench.view.texts()).containsExactly("poison in handler", "of another", "second", "third");

        bench.noteOf("x", 3, "fourth");
        bench.awaitAll();
        assertThat(bench.view.texts()).endsWith("fourth");
    }

    @Test
    void whatWasParkedBeforeACrashIsNotParkedTwice() {
        bench.note("poison in handler");
        bench.crashesBeforeToken.set(1);
        bench.start();
        bench.awaitAll();
        assertThat(bench.projections.parked("notes")).hasSize(1);
    }

    @Test
    void aRebuildEmptiesTheViewReplaysAllAndCanBeFollowedByARestart() {
        bench.start();
        bench.note("a", "poison in handler", "b");
        bench.awaitAll();
        bench.view.poisonous = false;
        bench.projections.rebuild("notes");
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "poison in handler", "b");
        assertThat(bench.projections.parked("notes")).isEmpty();

        bench.stop();
        bench.note("c");
        bench.start();
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "poison in handler", "b", "c");
    }

    @Test
    void aRestartInTheMiddleOfARebuildBeginsItAnew() {
        bench.start();
        bench.note("a", "b");
        bench.awaitAll();
        bench.stop();
        // As a crash leaves it: asked for and the view emptied, but the token not set back.
        new GroupState(bench.database.database()).askForRebuild("notes");
        bench.view.reset();
        bench.start();
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "b");
    }

    @Test
    void anotherVersionOfWhatAViewKeepsRebuildsIt() {
        bench.start();
        bench.note("a");
        bench.awaitAll();
        bench.stop();
        bench.view.reset();
        bench.start(new ProjectionGroup("notes", 2, ProjectionGroup.Mending.RETRY, 1), "one");
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a");
    }

    @Test
    void whoLosesTheClaimForgetsWhatItGathered() {
        bench.start();
        bench.note("a");
        bench.awaitAll();
        var before = bench.view.discarded.get();
        bench.stop();
        assertThat(bench.view.discarded.get()).isGreaterThan(before);
    }

    @Test
    void aProcessThatWritesNoViewsKnowsHowFarTheyAreAllTheSame() {
        bench.start();
        var elsewhere = bench.progressElsewhere();
        assertThat(elsewhere.lowest()).isZero();
        bench.note("a", "b");
        assertThat(elsewhere.await(2, NotesBench.LONG)).isTrue();
        assertThat(elsewhere.of("notes")).isEqualTo(2);
        assertThat(elsewhere.await(3, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void anotherProcessTakesOverWhereTheFirstLeft() {
        bench.start();
        bench.note("a");
        bench.awaitAll();
        bench.stop();
        bench.note("b");
        bench.start(new ProjectionGroup("notes", 1, ProjectionGroup.Mending.RETRY, 1), "two");
        assertThat(bench.awaitAll()).isTrue();
        assertThat(bench.view.texts()).containsExactly("a", "b");
    }
}
