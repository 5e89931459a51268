package org.ctax.query.theme;

import org.ctax.events.reference.Pillar;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.query.projection.Replayed;
import org.ctax.query.projection.TestViews;
import org.junit.jupiter.api.Test;

class ThemeProjectorTest {
    @Test
    void comesToTheSameHoweverItIsDelivered() throws Exception {
        try (var database = TestViews.fresh()) {
            new Replayed(database.database(), new ThemeProjector(database.database()))
                    .with("a", new ThemeAdded("FTS-1", "FTS", null, "Health"))
                    .with("b", new ThemeAdded("CT-99", "GCTS", Pillar.II, "Drones"))
                    .comesToTheSameHoweverItIsDelivered();
        }
    }
}
