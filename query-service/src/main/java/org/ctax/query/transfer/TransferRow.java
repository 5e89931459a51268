package org.ctax.query.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.ctax.query.funding.RecordView;

@Schema(description = "A transfer in a list, as it stood at the moment asked for")
record TransferRow(
        @JsonUnwrapped TransferFacts facts,

        @Schema(description = "The position at which it was recorded")
        long position) {
    static TransferRow of(RecordView transfer) {
        return new TransferRow(TransferFacts.of(transfer), transfer.position());
    }
}
