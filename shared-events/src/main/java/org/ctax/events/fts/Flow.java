package org.ctax.events.fts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ctax.events.pledge.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A flow as FTS reports it: an amount that goes from a source to a destination. It counts once, at its stage.
 *
 * @param id FTS's id of the flow, the same in every search and version
 * @param version which report on it this is
 * @param label how the search that gave it sees it
 * @param stage how far it has come
 * @param amountUsd its worth in United States dollars; wins over anything computed; may be zero or negative
 * @param originalAmount in its own currency, where FTS gives it
 * @param originalCurrency ISO 4217
 * @param exchangeRate units of the original currency for a dollar as reported, right or wrong
 * @param day when it happened
 * @param newMoney false where the amount was counted before it got to the source
 * @param inKind goods or services
 * @param source where it comes from; the location of a donor is its home
 * @param destination where it goes
 * @param parent the flow of which this one is a part that was taken off it
 * @param text what FTS says in words
 */
public record Flow(
        String id,
        FlowVersion version,
        FlowLabel label,
        Stage stage,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amountUsd,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal originalAmount,

        @Nullable String originalCurrency,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal exchangeRate,

        LocalDate day,
        boolean newMoney,
        boolean inKind,
        FlowEnd source,
        FlowEnd destination,
        @Nullable String parent,
        Text text) {
    /**
     * What FTS says of a flow in words. Changing it changes no figure.
     *
     * @param description what it is for
     * @param reference of the reporter; two flows may have the same
     * @param flowType such as {@code Standard} or {@code Parked}
     * @param method how it is given
     * @param earmarking the grades that were reported
     * @param keywords words under which it is filed
     */
    public record Text(
            @Nullable String description,
            @Nullable String reference,
            @Nullable String flowType,
            @Nullable String method,
            List<String> earmarking,
            List<String> keywords) {}
}
