package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.ctax.standalone.identity.clients.MachineClient;
import org.ctax.standalone.identity.clients.MachineClients;
import org.ctax.web.access.Account;
import org.ctax.web.access.EveryRole;
import org.ctax.web.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "me", description = "Who is asking")
class MeController {
    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<MachineClients> machines;
    private final Allowed allowed;

    MeController(ObjectProvider<Accounts> accounts, ObjectProvider<MachineClients> machines, Allowed allowed) {
        this.accounts = accounts;
        this.machines = machines;
        this.allowed = allowed;
    }

    @EveryRole
    @GetMapping("/me")
    @Operation(summary = "Show who I am", description = """
                    The account that the token is of, on which authority and for which participants it acts, and which \
                    operations that lets it call. Which records it may see and change depends on whose they are.""")
    Me me(HttpServletRequest request) {
        var account = Account.of(request).orElseThrow();
        var person = person(account);
        return new Me(
                account.id(),
                person.map(StoredAccount::name).orElse(null),
                person.map(StoredAccount::displayName)
                        .or(() -> machine(account).map(MachineClient::displayName))
                        .orElse(null),
                person.map(StoredAccount::language).orElse(null),
                account.role(),
                account.participants().stream().sorted().toList(),
                account.expires(),
                allowed.to(account.role()));
    }

    private Optional<StoredAccount> person(Account account) {
        return accounts.stream()
                .flatMap(known -> id(account).flatMap(known::find).stream())
                .findFirst();
    }

    private Optional<MachineClient> machine(Account account) {
        return machines.stream()
                .flatMap(known -> id(account).flatMap(known::withAccount).stream())
                .findFirst();
    }

    /** Another issuer may call its accounts otherwise. */
    private static Optional<UUID> id(Account account) {
        try {
            return Optional.of(UUID.fromString(account.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Schema(name = "Me")
    record Me(
            @Schema(description = "Opaque id of the account, as it stands in events")
            String id,

            @Schema(description = "By which it signs in, where the exchange itself knows") @Nullable
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
