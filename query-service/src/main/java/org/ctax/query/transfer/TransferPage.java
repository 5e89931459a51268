package org.ctax.query.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.money.MonetaryAmount;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.reference.Placement;
import org.ctax.events.transfer.TransferEvent;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.funding.RecordView;
import org.ctax.query.funding.Telling;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A transfer as it stood at the moment asked for, with every event that had happened to it by then")
record TransferPage(
        @JsonUnwrapped TransferFacts facts,

        @Schema(description = "Where the money stood") Placement from,

        @Schema(description = "Where it stands; absent where it left what the exchange knows of") @Nullable
        Placement to,

        @Schema(description = "Who may know of it now, whatever moment is asked for")
        Visibility visibility,

        @Schema(description = "Its worth in another currency as the reporter stated it; it wins over any conversion")
        @Nullable
        MonetaryAmount equivalent,

        @Schema(description = "The rate that was given with the entry") @Nullable
        ExchangeRate rate,

        @Schema(description = "Where the fact comes from; absent where the exchange itself is the source") @Nullable
        String origin,

        @JsonUnwrapped Telling<TransferEvent> telling) {
    static TransferPage of(RecordView transfer, Moment moment) {
        var recorded = transfer.beginning(TransferRecorded.class);
        return new TransferPage(
                TransferFacts.of(transfer),
                recorded.from(),
                recorded.to(),
                transfer.visibility(),
                recorded.equivalent(),
                recorded.rate(),
                recorded.origin(),
                transfer.telling(TransferEvent.class, moment));
    }
}
