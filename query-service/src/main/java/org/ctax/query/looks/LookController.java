package org.ctax.query.looks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moments;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/looks")
@Tag(name = "looks", description = "Who looked at which restricted record")
class LookController {
    private final Looks looks;
    private final Moments moments;

    LookController(Looks looks, Moments moments) {
        this.looks = looks;
        this.moments = moments;
    }

    @Roles({Role.AUDITOR, Role.COORDINATOR})
    @GetMapping
    @Operation(summary = "List looks at restricted records", description = """
                    Each time that a restricted record, or a record with a restricted entry, was shown to anybody: on its \
                    page, in a list, in a row or explanation of a figure, in the feed. The latest first.""")
    Listing<Look> list(
            @Parameter(description = "Type and id of the record, such as pledges/UUID")
                    @RequestParam(required = false)
                    @Nullable
                    String record,
            @Parameter(description = "Opaque id of the account that looked") @RequestParam(required = false) @Nullable
                    String account,
            @Parameter(description = "Only from this instant on") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Only before this instant") @RequestParam(required = false) @Nullable String to,
            ListRequest request) {
        request.refuseSort();
        if (request.q() != null) {
            throw Refusal.malformed("INVALID_PARAMETER", "q", "Looks are found by record, account and time");
        }
        var wanted = new Looks.Wanted(record, account, instant("from", from), instant("to", to));
        return Listing.of(
                looks.find(wanted, request.offset(), request.size()), request, looks.count(wanted), moments.latest());
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
