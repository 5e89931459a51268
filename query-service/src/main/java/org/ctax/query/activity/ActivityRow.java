package org.ctax.query.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.query.funding.RecordView;

@Schema(description = "An activity in a list, as it stood at the moment asked for")
record ActivityRow(
        @JsonUnwrapped ActivityFacts facts,

        @Schema(description = "The position at which it was recorded")
        long position) {
    static ActivityRow of(RecordView activity) {
        return new ActivityRow(ActivityFacts.of(activity), activity.position());
    }
}
