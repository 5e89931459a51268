package org.ctax.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a cabinet promises on every database. */
@Timeout(120)
abstract class CabinetContract {
    static final CabinetFeature DRAWER = new CabinetFeature("drawer");
    static final CabinetFeature SHELF = new CabinetFeature("shelf");

    /** Always the same one. */
    abstract Cabinet open(List<CabinetFeature> features);

    @Test
    void keepsWhatWasWrittenAndTakesInAFeatureLater() {
        try (var cabinet = open(List.of(DRAWER))) {
            cabinet.write(jdbc -> put(jdbc, "a", 1));
        }
        try (var cabinet = open(List.of(SHELF, DRAWER))) {
            assertThat(weight(cabinet, "a")).isEqualTo(1);
            cabinet.write(jdbc -> shelve(jdbc, "first"));
            cabinet.write(jdbc -> shelve(jdbc, "second"));
        }
        try (var cabinet = open(List.of(DRAWER, SHELF))) {
            assertThat(cabinet.read()
                            .sql("SELECT number FROM shelf_book ORDER BY number")
                            .query(Long.class)
                            .list())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void allOfAWorkIsDoneOrNothing() {
        try (var cabinet = open(List.of(DRAWER))) {
            assertThatThrownBy(() -> cabinet.write(jdbc -> put(jdbc, "good", 1) + put(jdbc, "bad", 0)))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(count(cabinet)).isZero();

            assertThatThrownBy(() -> cabinet.write(jdbc -> put(jdbc, "twice", 1) + put(jdbc, "twice", 2)))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(count(cabinet)).isZero();

            assertThatThrownBy(() -> cabinet.write(jdbc -> {
                        var _ = cabinet.write(inner -> put(inner, "inner", 1));
                        throw new IllegalStateException("after it");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count(cabinet)).isZero();
        }
    }

    @Test
    void manyWriteAtOnceAndNoneIsLost() throws Exception {
        try (var cabinet = open(List.of(DRAWER));
                var clerks = Executors.newFixedThreadPool(16)) {
            cabinet.write(jdbc -> put(jdbc, "tally", 1));
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 200; i++) {
                work.add(() ->
                        cabinet.write(jdbc -> jdbc.sql("UPDATE drawer_thing SET weight = weight + 1 WHERE id = 'tally'")
                                .update()));
            }
            for (var done : clerks.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(1);
            }
            assertThat(weight(cabinet, "tally")).isEqualTo(201);
        }
    }

    static int put(JdbcClient jdbc, String id, int weight) {
        return jdbc.sql("INSERT INTO drawer_thing (id, content, weight) VALUES (?, ?, ?)")
                .params(id, new byte[] {1, 2}, weight)
                .update();
    }

    private static int shelve(JdbcClient jdbc, String title) {
        return jdbc.sql("INSERT INTO shelf_book (title) VALUES (?)")
                .param(title)
                .update();
    }

    static int weight(Cabinet cabinet, String id) {
        return cabinet.read()
                .sql("SELECT weight FROM drawer_thing WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static int count(Cabinet cabinet) {
        return cabinet.read()
                .sql("SELECT count(*) FROM drawer_thing")
                .query(Integer.class)
                .single();
    }
}
