package org.ctax.query.pledge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.query.funding.RecordView;

@Schema(description = "A pledge in a list, as it stood at the moment asked for")
record PledgeRow(
        @JsonUnwrapped PledgeFacts facts,

        @Schema(description = "The position at which it was recorded")
        long position) {
    static PledgeRow of(RecordView pledge) {
        return new PledgeRow(PledgeFacts.of(pledge), pledge.position());
    }
}
