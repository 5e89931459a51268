package org.ctax.query.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ctax.web.access.Account;
import org.ctax.web.access.EveryRole;
import org.ctax.web.access.Person;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "Who is asking")
class MeController {
    private final ObjectProvider<Acquaintance> acquaintance;
    private final Allowed allowed;

    MeController(ObjectProvider<Acquaintance> acquaintance, Allowed allowed) {
        this.acquaintance = acquaintance;
        this.allowed = allowed;
    }

    @EveryRole
    @GetMapping("/me")
    @Operation(summary = "Show who I am", description = """
                    The account that the token is of, on which authority and for which participants it acts, and which \
                    operations that lets it call. Which records it may see and change depends on whose they are.""")
    Me me(HttpServletRequest request) {
        var account = Account.of(request).orElseThrow();
        var person = acquaintance.stream()
                .flatMap(known -> known.with(account.id()).stream())
                .findFirst()
                .orElseGet(() -> Person.of(request));
        return new Me(
                account.id(),
                person.name(),
                person.displayName(),
                person.language(),
                account.role(),
                account.participants().stream().sorted().toList(),
                account.expires(),
                allowed.to(account.role()));
    }

    @Schema(name = "Me")
    record Me(
            @Schema(description = "Opaque id of the account, as it stands in events")
            String id,

            @Schema(description = "By which it signs in, where that is known") @Nullable
            String name,

            @Nullable String displayName,
            @Nullable String language,
            Role role,

            @Schema(description = "Ids of the participants for which it may act")
            List<UUID> participants,

            @Schema(description = "Until when the token is good") @Nullable
            Instant expires,

            @Schema(description = "Operations that the role may call", example = "[\"GET /api/pledges\"]")
            List<String> may) {}
}
