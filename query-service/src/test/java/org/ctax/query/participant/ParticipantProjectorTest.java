package org.ctax.query.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.projection.Replayed;
import org.ctax.query.projection.TestViews;
import org.junit.jupiter.api.Test;

class ParticipantProjectorTest {
    @Test
    void comesToTheSameHoweverItIsDelivered() throws Exception {
        try (var database = TestViews.fresh()) {
            new Replayed(database.database(), new ParticipantProjector(database.database()))
                    .with(
                            "a",
                            new ParticipantRegistered(
                                    new UUID(0, 1),
                                    "A",
                                    "First",
                                    ParticipantKind.DONOR,
                                    null,
                                    null,
                                    Visibility.restrictedTo(List.of(new UUID(0, 2)))),
                            new ParticipantRenamed(new UUID(0, 1), "Second", LocalDate.of(2020, 1, 1)),
                            new ParticipantRenamed(new UUID(0, 1), "Second, rightly", LocalDate.of(2020, 1, 1)))
                    .with(
                            "b",
                            new ParticipantRegistered(
                                    new UUID(0, 3),
                                    "B",
                                    "Other",
                                    ParticipantKind.PROVIDER,
                                    "JOR",
                                    "A/63/89",
                                    Visibility.PUBLIC))
                    .comesToTheSameHoweverItIsDelivered();
        }
    }
}
