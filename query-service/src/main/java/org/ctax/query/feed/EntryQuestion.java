package org.ctax.query.feed;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted. */
record EntryQuestion(
        @Parameter(
                description =
                        "Only entries before this position: what an answer says in next; the latest come first where it is absent",
                schema = @Schema(type = "integer", format = "int64"))
        @Nullable
        Long before,

        @Parameter(
                description = "How many at most, 1 to 1000; 100 where absent",
                schema = @Schema(type = "integer", format = "int32"))
        @Nullable
        Integer size,

        @Parameter(description = "Only events of these names, separated by commas; pledge.* for all of pledges")
        @Nullable
        String types,

        @Parameter(description = "Id of the record that the entry is of") @Nullable
        String subject,

        @Parameter(description = "Opaque id of the account that made the entry") @Nullable
        String actor,

        @Parameter(description = "Id of the participant for which it was made") @Nullable
        String participant,

        @Parameter(description = "The role on whose authority it was made") @Nullable
        String role,

        @Parameter(description = "Part of what it was recorded from: screen, a client, a file and its line") @Nullable
        String source,

        @Parameter(description = "Recorded at this instant or later") @Nullable
        String from,

        @Parameter(description = "Recorded before this instant") @Nullable
        String to,

        @Parameter(
                description = "False leaves out what the events say, and tells only who did what when",
                schema = @Schema(type = "boolean", defaultValue = "true"))
        @Nullable
        Boolean data) {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    EntryQuestion {
        if (before != null && before < 1) {
            throw Refusal.malformed("INVALID_PARAMETER", "before", "A position is a whole number from 1");
        }
        if (size != null && (size < 1 || size > MOST)) {
            throw Refusal.malformed("INVALID_PARAMETER", "size", "A part has from 1 to " + MOST + " entries");
        }
    }

    int most() {
        return size == null ? USUAL : size;
    }

    boolean isWhole() {
        return !Boolean.FALSE.equals(data);
    }

    @Nullable
    Instant since() {
        return instant("from", from);
    }

    @Nullable
    Instant until() {
        return instant("to", to);
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.malformed("INVALID_PARAMETER", field, field + " is an instant such as 2008-01-31T12:00:00Z");
        }
    }
}
