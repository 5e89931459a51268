package org.ctax.query.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.projection.Replayed;
import org.ctax.query.projection.TestViews;
import org.junit.jupiter.api.Test;

class AppealProjectorTest {
    @Test
    void comesToTheSameHoweverItIsDelivered() throws Exception {
        try (var database = TestViews.fresh()) {
            new Replayed(database.database(), new AppealProjector(database.database()))
                    .with(
                            "a",
                            new AppealPublished(
                                    new UUID(0, 1),
                                    "A",
                                    "A",
                                    2020,
                                    null,
                                    null,
                                    List.of("AFG"),
                                    null,
                                    Visibility.PUBLIC),
                            new AppealRevised(
                                    new UUID(0, 1),
                                    "B",
                                    "B",
                                    2021,
                                    LocalDate.of(2020, 1, 1),
                                    null,
                                    List.of("AFG", "PAK")))
                    .comesToTheSameHoweverItIsDelivered();
        }
    }
}
