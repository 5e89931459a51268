package org.ctax.command.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The body of the answer to a command. */
@Schema(name = "Answer", description = "What became of a command that was carried out")
public record Answer(
        @Schema(description = "Id of what was recorded") UUID id,

        @Schema(
                description = "Position of what was written; a view asked with atLeast=POSITION shows it",
                example = "4711")
        long position,

        @Schema(description = "Version of the record; to be sent as If-Match by who wants nobody to come between")
        long version,

        @Schema(description = "True where the same was sent before, so that nothing was done")
        boolean repeat) {}
