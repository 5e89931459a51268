package org.ctax.query.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.activity.ActivityPlan;
import org.ctax.events.need.NeedIdentified;
import org.jspecify.annotations.Nullable;

/** Where needs and activities stand, as known before a position. */
interface Places {
    /** Absent where nothing of that id was identified before. */
    @Nullable
    NeedIdentified need(UUID id, long before);

    /** The plan that holds on a day: the last one recorded for that day or an earlier one, else the first of all. */
    @Nullable
    ActivityPlan plan(UUID activity, long before, @Nullable LocalDate until);
}
