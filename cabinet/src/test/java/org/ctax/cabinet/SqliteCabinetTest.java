package org.ctax.cabinet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCabinetTest extends CabinetContract {
    @TempDir
    private Path folder;

    @Override
    Cabinet open(List<CabinetFeature> features) {
        return Cabinet.inFile(folder.resolve("data").resolve("cabinet.db"), features);
    }

    @Test
    void nobodyElseOnTheMachineReadsItAndEveryCommitIsFlushed() throws Exception {
        try (var cabinet = open(List.of(DRAWER))) {
            cabinet.write(jdbc -> put(jdbc, "a", 1));
            try (var files = Files.list(folder.resolve("data"))) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
            assertThat(pragma(cabinet, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(cabinet, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    void whoReadsCannotWrite() {
        try (var cabinet = open(List.of(DRAWER))) {
            assertThatThrownBy(() -> put(cabinet.read(), "a", 1)).hasMessageContaining("readonly");
        }
    }

    @Test
    void isBackedUpWhileItIsOpenAndOpensAgainFromTheCopy() throws Exception {
        var data = folder.resolve("data");
        try (var cabinet = open(List.of(DRAWER))) {
            cabinet.write(jdbc -> put(jdbc, "a", 7));
            var copy = CabinetBackup.besides(data, folder.resolve("backup"));
            assertThat(copy).isEqualTo(folder.resolve("backup.cabinet"));
            assertThatThrownBy(() -> CabinetBackup.besides(data, folder.resolve("backup")))
                    .isInstanceOf(CabinetBackup.Failed.class)
                    .hasMessageContaining("is not overwritten");
        }
        try (var restored = Cabinet.inFile(folder.resolve("backup.cabinet"), List.of(DRAWER))) {
            assertThat(weight(restored, "a")).isEqualTo(7);
        }
        assertThat(CabinetBackup.besides(folder, folder.resolve("nothing"))).isNull();
    }

    private static String pragma(Cabinet cabinet, String name) {
        return cabinet.write(
                jdbc -> jdbc.sql("PRAGMA " + name).query(String.class).single());
    }
}
