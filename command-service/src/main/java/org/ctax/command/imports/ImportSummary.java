package org.ctax.command.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.ctax.events.imports.ImportedRow;

/** The body of the answer to files that were sent. */
@Schema(name = "ImportSummary", description = "What became of an import; its report has every row")
public record ImportSummary(
        @Schema(description = "Id of the import, under which its report is found")
        UUID id,

        @Schema(description = "Position of the last of its events")
        long position,

        @Schema(description = "True where this very import was done before, so that nothing was done")
        boolean repeat,

        @Schema(description = "Rows that changed something") int accepted,

        @Schema(description = "Rows that said what was known")
        int unchanged,

        @Schema(description = "Rows that could not be taken over")
        int refused,

        @Schema(description = "The first of the refused rows, at most 100")
        List<ImportedRow> refusals) {}
