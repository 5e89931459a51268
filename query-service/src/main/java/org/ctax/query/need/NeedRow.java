package org.ctax.query.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.query.funding.NeedFigures;
import org.ctax.query.funding.RecordView;
import org.jspecify.annotations.Nullable;

@Schema(description = "A need in a list, as it stood at the moment asked for")
record NeedRow(
        @JsonUnwrapped NeedFacts facts,

        @Schema(description = "The position at which it was recorded")
        long position) {
    static NeedRow of(RecordView need, @Nullable NeedFigures figures) {
        return new NeedRow(NeedFacts.of(need, figures), need.position());
    }
}
