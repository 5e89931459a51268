package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.clients.MachineClient;
import org.ctax.standalone.identity.clients.MachineClients;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@BuiltInIssuer
@RequestMapping("/clients")
@Tag(name = "clients", description = "Other systems, which sign in by themselves with a secret")
class ClientController {
    /** Of the exchange itself. */
    private static final Set<String> RESERVED = Set.of("ctax-ui", "demo");

    private final MachineClients clients;

    ClientController(MachineClients clients) {
        this.clients = clients;
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping
    @Operation(summary = "List clients", description = "All of them, by id, without their secrets.")
    List<ClientAnswer> list() {
        return clients.list().stream().map(ClientAnswer::of).toList();
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping
    @Operation(summary = "Make a client", description = """
                    Answers with its secret, which is told this once. It gets tokens at /oauth2/token by the grant \
                    client_credentials, and acts with one role, as a person would. An id that is taken: CLIENT_TAKEN.""")
    ResponseEntity<ClientAnswer.Made> make(@RequestBody NewClient wanted, HttpServletRequest request) {
        var id = Fields.clientId(wanted.id());
        var role = Fields.required("role", wanted.role());
        var displayName = Fields.required("displayName", Fields.text("displayName", wanted.displayName()));
        Reach.check(request, role);
        if (RESERVED.contains(id)) {
            throw Refusal.conflict("CLIENT_TAKEN", "id", "This id is the exchange's own");
        }
        return ResponseEntity.status(201)
                .body(ClientAnswer.made(clients.make(
                        id, displayName, role, Fields.participants(wanted.participants()), By.sender(request))));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/secrets")
    @Operation(
            summary = "Renew a client's secret",
            description = "The one before is no longer good, nor are tokens got with it.")
    ClientAnswer.Made renew(@PathVariable String id, HttpServletRequest request) {
        return ClientAnswer.made(clients.renewSecret(reached(id, request), By.sender(request)));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/deactivations")
    @Operation(summary = "Deactivate a client", description = "For good, and at once.")
    ClientAnswer deactivate(@PathVariable String id, HttpServletRequest request) {
        return ClientAnswer.of(clients.deactivate(reached(id, request), By.sender(request)));
    }

    private MachineClient reached(String id, HttpServletRequest request) {
        var client = clients.find(id)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_CLIENT", "id", "There is no client of this id"));
        Reach.check(request, client.role());
        Reach.notOneself(request, client.account());
        return client;
    }

    @Schema(name = "NewClient")
    record NewClient(
            @Schema(
                    description = "By which it signs in; a-z, 0-9 and . _ -",
                    example = "unodc-projects",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String id,

            @Schema(example = "Project database of UNODC", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String displayName,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Role role,

            @Schema(description = "Ids of the participants for which it may act") @Nullable
            List<UUID> participants) {}

    @Schema(name = "MachineClient")
    record ClientAnswer(
            String id,
            @Schema(description = "What events call it") UUID account,
            String displayName,
            Role role,
            List<UUID> participants,
            boolean active,
            boolean demonstration,
            Instant created) {

        static ClientAnswer of(MachineClient client) {
            return new ClientAnswer(
                    client.id(),
                    client.account(),
                    client.displayName(),
                    client.role(),
                    client.participants().stream().sorted().toList(),
                    client.active(),
                    client.demonstration(),
                    client.created());
        }

        static Made made(MachineClients.WithSecret made) {
            return new Made(of(made.client()), made.secret());
        }

        @Schema(name = "ClientWithSecret")
        record Made(
                ClientAnswer client,
                @Schema(description = "Told this once") String secret) {}
    }
}
