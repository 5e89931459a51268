package org.ctax.command.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The body of a request that others may know of a record. */
@Schema(
        name = "VisibilityChange",
        requiredProperties = {"id", "visibility", "reason", "valueDate"})
public record VisibilityChange(
        @Schema(description = "Made by the client") @Nullable
        UUID id,

        @Schema(
                description =
                        "Who may know of the record from now on; whose it is, is always among those that are named")
        @Nullable
        Visibility visibility,

        @Schema(description = "Why; at most 4000 characters") @Nullable
        String reason,

        @Schema(description = "The day on which it was decided, at most tomorrow") @Nullable
        LocalDate valueDate) {

    /** What a command says of it. */
    @FunctionalInterface
    public interface Making<C> {
        C of(UUID record, UUID id, Visibility visibility, String reason, LocalDate valueDate);
    }

    public <C> C command(UUID record, Days days, Making<C> making) {
        return making.of(
                record,
                Limits.required("id", id),
                Limits.required("visibility", visibility),
                Limits.required("reason", reason),
                days.happened("valueDate", valueDate));
    }
}
