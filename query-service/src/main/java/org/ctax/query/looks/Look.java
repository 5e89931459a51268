package org.ctax.query.looks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(description = "That somebody was shown a restricted record")
record Look(
        @Schema(description = "Counts the looks") long number,
        @Schema(description = "When") Instant at,

        @Schema(description = "Opaque id of the account that looked; absent where nobody had signed in") @Nullable
        String account,

        @Schema(description = "On whose authority it did", example = "AUDITOR") @Nullable
        String role,

        @Schema(description = "Ids of the participants for which it did")
        List<UUID> participants,

        @Schema(description = "Type and id of the record", example = "pledges/5f0c1c2e-0e0f-4a34-9d6f-0f3f0c3b2a11")
        String record,

        @Schema(description = "The operation that showed it", example = "GET /api/pledges/{id}")
        String operation,

        @Schema(description = "Names the request in the exchange's log") @Nullable
        String correlationId) {}
