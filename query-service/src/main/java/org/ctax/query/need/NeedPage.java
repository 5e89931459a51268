package org.ctax.query.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.funding.NeedFigures;
import org.ctax.query.funding.RecordView;
import org.ctax.query.funding.Telling;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

@Schema(description = "A need as it stood at the moment asked for, with every event that had happened to it by then")
record NeedPage(
        @JsonUnwrapped NeedFacts facts,

        @Schema(description = "More on what is lacking") @Nullable
        String description,

        @Schema(description = "Where the fact comes from; absent where the exchange itself is the source") @Nullable
        String origin,

        @Schema(description = "Who may know of it now, whatever moment is asked for")
        Visibility visibility,

        @JsonUnwrapped Telling<NeedEvent> telling) {
    static NeedPage of(RecordView need, @Nullable NeedFigures figures, Moment moment) {
        var identified = need.beginning(NeedIdentified.class);
        return new NeedPage(
                NeedFacts.of(need, figures),
                identified.description(),
                identified.origin(),
                need.visibility(),
                need.telling(NeedEvent.class, moment));
    }
}
