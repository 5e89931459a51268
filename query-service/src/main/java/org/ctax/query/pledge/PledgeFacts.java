package org.ctax.query.pledge;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ctax.events.pledge.EarmarkGrade;
import org.ctax.events.pledge.PledgeForm;
import org.ctax.events.pledge.PledgeKind;
import org.ctax.query.funding.PurseState;
import org.ctax.query.funding.RecordView;
import org.jspecify.annotations.Nullable;

/** What a list and a page say alike of a pledge. */
record PledgeFacts(
        @Schema(description = "Made by whoever recorded it") UUID id,

        @Schema(description = "Id of the participant that promises; absent where the source names none") @Nullable
        UUID donor,

        @Schema(description = "Its code", example = "NOR") @Nullable
        String donorCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String donorName,

        @Schema(description = "Id of the participant to which it is promised, where one is named") @Nullable
        UUID recipient,

        @Schema(description = "Its code", example = "UNODC") @Nullable
        String recipientCode,

        @Schema(description = "Its name on the day asked for") @Nullable
        String recipientName,

        @Schema(description = "The donor's own reference, unique at the donor") @Nullable
        String reference,

        @Schema(description = "What it is for, in the donor's words") @Nullable
        String description,

        @Schema(description = "ISO 4217 code of the currency of the purse", example = "EUR")
        String currency,

        @Schema(description = "The day on which it was promised")
        LocalDate valueDate,

        @Schema(description = "How far the promise was kept; CORRECTED where it was recorded by mistake")
        PurseState state,

        @Schema(description = "Whether it is voluntary or assessed")
        PledgeKind kind,

        @Schema(description = "Cash or in kind") PledgeForm form,

        @Schema(description = "How far the donor says what it may be used for")
        EarmarkGrade grade,

        @Schema(description = "Countries of the earmark, ISO 3166-1 alpha-3")
        List<String> country,

        @Schema(description = "Codes of the themes of the earmark")
        List<String> theme,

        @Schema(description = "Id of the appeal that it answers, where the earmark names one") @Nullable
        UUID appeal,

        @Schema(description = "The appeal's code on the day asked for") @Nullable
        String appealCode,

        @Schema(description = "The appeal's name on the day asked for") @Nullable
        String appealName,

        @Schema(
                description =
                        "Promised so far, a decimal string in the display currency; absent where nothing of it has a rate",
                example = "1500.00")
        @Nullable
        String pledged,

        @Schema(description = "Of which bindingly agreed, a decimal string in the display currency") @Nullable
        String committed,

        @Schema(description = "Of which received, a decimal string in the display currency") @Nullable
        String received,

        @Schema(description = "True where some of these amounts has no rate and is not in them; absent elsewhere")
        @Nullable
        Boolean noRate,

        @Schema(description = "True where its amounts are examples and no source states them")
        boolean illustrative,

        @Schema(description = "When the exchange learned of it")
        Instant recorded) {
    static PledgeFacts of(RecordView pledge) {
        return new PledgeFacts(
                pledge.id(),
                pledge.reference("donor"),
                pledge.codeOf("donor"),
                pledge.nameOf("donor"),
                pledge.reference("recipient"),
                pledge.codeOf("recipient"),
                pledge.nameOf("recipient"),
                pledge.text("reference"),
                pledge.text("description"),
                pledge.word("currency"),
                pledge.valueDate(),
                pledge.word("state", PurseState.class),
                pledge.word("kind", PledgeKind.class),
                pledge.word("form", PledgeForm.class),
                pledge.word("grade", EarmarkGrade.class),
                pledge.words("country"),
                pledge.words("theme"),
                pledge.reference("appeal"),
                pledge.codeOf("appeal"),
                pledge.nameOf("appeal"),
                pledge.amount("pledged"),
                pledge.amount("committed"),
                pledge.amount("received"),
                pledge.flag("noRate"),
                Boolean.TRUE.equals(pledge.flag("illustrative")),
                pledge.recorded());
    }
}
