package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What the page of every record ends with: how it came to be so, and as of when that is told. */
public record Telling<E>(
        @Schema(description = "ISO 4217 code of the currency of amounts beside which none stands", example = "USD")
        String displayCurrency,

        @Schema(description = "Every event that had happened to it by then, in the order in which they were recorded")
        List<HistoryEntry<E>> history,

        @Schema(description = "For If-Match") long version,

        @Schema(description = "The recorded moment that is answered for")
        Instant asOf,

        @Schema(description = "The same as a position") long position,

        @Schema(description = "The last value date that counts; absent where there is no limit") @Nullable
        LocalDate valueAsOf) {
    /** The page that ends so, under the version of the record. */
    public <P> ResponseEntity<P> answer(P page) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(page);
    }
}
