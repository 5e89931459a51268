package org.ctax.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes that write the views of one group together. */
class SharedWorkTest {
    private static final ProjectionGroup GROUP = new ProjectionGroup("notes", 1, ProjectionGroup.Mending.RETRY, 4);

    private final NotesBench one = new NotesBench();
    private final NotesBench two = one.beside();
    private final List<String> noted = new ArrayList<>();

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void whoJoinsIsGivenAShareAndNothingIsLeftOut() {
        one.start(GROUP, "one");
        await().until(() -> held(one).size() == 4);
        note(20);
        two.start(GROUP, "two");
        note(20);
        await().until(() -> held(one).size() == 2 && held(two).size() == 2);
        assertThat(union()).containsExactlyInAnyOrder(0, 1, 2, 3);
        note(20);
        allIsSeen();
    }

    @Test
    void whoLeavesInGoodOrderIsFollowedAtOnce() {
        bothAtWork();
        two.stop();
        note(20);
        await().until(() -> held(one).size() == 4);
        allIsSeen();
    }

    @Test
    void whoDiesIsFollowedOnceHisClaimHasRunOut() {
        bothAtWork();
        two.die();
        note(20);
        allIsSeenBy(one);
        assertThat(held(one)).hasSize(4);
    }

    @Test
    void aRebuildWaitsForEveryProcessAndLosesNothing() {
        bothAtWork();
        note(20);
        allIsSeen();
        one.view.reset();
        two.projections.rebuild("notes");
        await().atMost(NotesBench.LONG).until(() -> one.view.texts().size() == noted.size());
        note(20);
        allIsSeen();
        await().until(() -> held(one).size() == 2 && held(two).size() == 2);
    }

    @Test
    void whatOneParkedIsMendedByAnother() {
        bothAtWork();
        note(4);
        one.note("poison in handler");
        noted.add("poison in handler");
        assertThat(one.awaitAll()).isTrue();
        await().until(() -> two.projections.parked("notes").size() == 1);
        one.view.poisonous = false;
        two.view.poisonous = false;
        assertThat(two.projections.retry("notes")).isZero();
        note(20);
        allIsSeen();
    }

    @Test
    void theStatusSaysWhoWritesWhat() {
        bothAtWork();
        assertThat(one.projections.statusOf("notes").segments())
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.here()).isEqualTo("one".equals(part.owner())))
                .extracting(Projections.Part::owner)
                .containsExactlyInAnyOrder("one", "one", "two", "two");
    }

    private void bothAtWork() {
        one.start(GROUP, "one");
        two.start(GROUP, "two");
        await().until(() -> held(one).size() == 2 && held(two).size() == 2);
    }

    private void note(int times) {
        var texts = IntStream.range(0, times)
                .mapToObj(i -> "note " + (noted.size() + i))
                .toArray(String[]::new);
        one.note(texts);
        noted.addAll(List.of(texts));
    }

    private void allIsSeen() {
        allIsSeenBy(one);
        allIsSeenBy(two);
    }

    private void allIsSeenBy(NotesBench bench) {
        assertThat(bench.progress.await(noted.size(), NotesBench.LONG)).isTrue();
        assertThat(bench.view.texts()).isEqualTo(noted);
    }

    private static Set<Integer> held(NotesBench bench) {
        return bench.progress.here("notes");
    }

    private Set<Integer> union() {
        var all = new HashSet<>(held(one));
        all.addAll(held(two));
        return all;
    }
}
