package org.ctax.query.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/ops/replay-check")
@Tag(name = "operations", description = "For those who run the exchange")
class ReplayCheckController {
    private static final int SEEDS = 1_000_000;

    private final ReplayCheck check;
    private final SecureRandom random = new SecureRandom();

    ReplayCheckController(ReplayCheck check) {
        this.check = check;
    }

    @Roles({Role.ADMINISTRATOR, Role.AUDITOR, Role.COORDINATOR})
    @PostMapping
    @Operation(summary = "Compare the views with a fresh replay", description = """
                    Replays every event into views of its own and compares all sums, now and at 20 random past moments on \
                    both clocks, and the entries of every record. Nothing is changed, and the exchange goes on meanwhile. \
                    It takes as long as a rebuild. An administrator is told how many differ, and not which. 409 CHECK_RUNNING while another one runs.""")
    ReplayCheck.Result run(
            @Parameter(description = "Chooses the moments; any where absent") @RequestParam(required = false) @Nullable
                    Long seed,
            Eyes eyes) {
        var result = check.run(seed == null ? random.nextInt(SEEDS) : seed);
        return eyes.seeAll() ? result : result.withoutContent();
    }
}
