package org.ctax.query.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.pledge.Stage;
import org.ctax.query.funding.RecordView;
import org.jspecify.annotations.Nullable;

/** What a list and a page say alike of a transfer. */
record TransferFacts(
        @Schema(description = "Made by whoever recorded it") UUID id,

        @Schema(description = "Id of the participant that hands it on; absent where the source names none") @Nullable
        UUID donor,

        @Schema(description = "Its code", example = "UNODC") @Nullable
        String donorCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String donorName,

        @Schema(description = "Id of the participant that gets it, where one is named") @Nullable
        UUID recipient,

        @Schema(description = "Its code", example = "UNICRI") @Nullable
        String recipientCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String recipientName,

        @Schema(description = "Of the participant that hands it on") @Nullable
        String reference,

        @Schema(description = "What it is for") @Nullable String description,

        @Schema(description = "The day on which it happened")
        LocalDate valueDate,

        @Schema(description = "How far it has come: it moves at this stage and those that this one includes")
        Stage stage,

        @Schema(description = "How it stands; CORRECTED where it was recorded by mistake")
        TransferState state,

        @Schema(description = "Countries to which, ISO 3166-1 alpha-3")
        List<String> country,

        @Schema(description = "Codes of the themes to which")
        List<String> theme,

        @Schema(description = "Id of the appeal to which") @Nullable
        UUID appeal,

        @Schema(description = "The appeal's code on the day asked for") @Nullable
        String appealCode,

        @Schema(description = "The appeal's name on the day asked for") @Nullable
        String appealName,

        @Schema(description = "A decimal string in the currency beside it", example = "20.00") @Nullable
        String amount,

        @Schema(description = "ISO 4217 code of the currency of the amount", example = "EUR")
        String currency,

        @Schema(description = "When the exchange learned of it")
        Instant recorded) {
    static TransferFacts of(RecordView transfer) {
        return new TransferFacts(
                transfer.id(),
                transfer.reference("donor"),
                transfer.codeOf("donor"),
                transfer.nameOf("donor"),
                transfer.reference("recipient"),
                transfer.codeOf("recipient"),
                transfer.nameOf("recipient"),
                transfer.text("reference"),
                transfer.text("description"),
                transfer.valueDate(),
                transfer.word("stage", Stage.class),
                transfer.word("state", TransferState.class),
                transfer.words("country"),
                transfer.words("theme"),
                transfer.reference("appeal"),
                transfer.codeOf("appeal"),
                transfer.nameOf("appeal"),
                transfer.amount("amount"),
                transfer.word("currency"),
                transfer.recorded());
    }
}
