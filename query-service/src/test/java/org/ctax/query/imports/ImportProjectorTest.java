package org.ctax.query.imports;

import java.util.List;
import java.util.UUID;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow;
import org.ctax.query.projection.Replayed;
import org.ctax.query.projection.TestViews;
import org.junit.jupiter.api.Test;

class ImportProjectorTest {
    @Test
    void comesToTheSameHoweverItIsDelivered() throws Exception {
        try (var database = TestViews.fresh()) {
            new Replayed(database.database(), new ImportProjector(database.database()))
                    .with(
                            "a",
                            new ImportStarted(new UUID(0, 1), "fts", List.of(new ImportedFile("f", 1, "ab"))),
                            new ImportRowsAnswered(new UUID(0, 1), List.of(row(1), row(2))),
                            new ImportRowsAnswered(new UUID(0, 1), List.of(row(3))),
                            new ImportFinished(new UUID(0, 1), 3, 0, 0))
                    .comesToTheSameHoweverItIsDelivered();
        }
    }

    private static ImportedRow row(int number) {
        return new ImportedRow("f", number, null, ImportedRow.Outcome.ACCEPTED, null, null, null, "pledges/" + number);
    }
}
