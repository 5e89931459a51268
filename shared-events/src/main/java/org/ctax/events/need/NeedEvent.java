package org.ctax.events.need;

import java.time.LocalDate;
import java.util.UUID;

/** What happens to a need: a gap in the capacity of a State in a theme. Country, theme and appeal of a need never change: a need that was entered in the wrong place is withdrawn and identified anew. */
public sealed interface NeedEvent
        permits NeedIdentified,
                RequirementRevised,
                OriginalRequirementCorrected,
                NeedClosed,
                NeedReopened,
                NeedVisibilityChanged {
    UUID needId();

    /** The day on which it happened, as against the moment at which the exchange learned of it. */
    LocalDate valueDate();
}
