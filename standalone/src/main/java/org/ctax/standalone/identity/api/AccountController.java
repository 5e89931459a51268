package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.AccountDesk;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@BuiltInIssuer
@RequestMapping("/accounts")
@Tag(name = "accounts", description = "Accounts of people, where the exchange itself signs them in")
class AccountController {
    private final Accounts accounts;
    private final AccountDesk desk;

    AccountController(Accounts accounts, AccountDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping
    @Operation(summary = "List accounts", description = "All of them, by name; those that were erased last.")
    List<AccountAnswer> list() {
        return accounts.list().stream().map(AccountAnswer::of).toList();
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @GetMapping("/{id}")
    @Operation(
            summary = "Show an account",
            description = "Also one that was erased: UNKNOWN_ACCOUNT only where there was none.")
    AccountAnswer show(@PathVariable UUID id) {
        return AccountAnswer.of(account(id));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping
    @Operation(summary = "Make an account", description = """
                    Answers with a password that is good for one sign-in, at which the person must choose another. A \
                    coordinator makes no administrators and auditors. A name that is taken: NAME_TAKEN.""")
    ResponseEntity<AccountAnswer.Made> make(@RequestBody NewAccount wanted, HttpServletRequest request) {
        var id = Fields.required("id", wanted.id());
        var role = Fields.required("role", wanted.role());
        var person = new AccountDesk.Person(
                Fields.userName(wanted.name()),
                Fields.text("displayName", wanted.displayName()),
                Fields.language(wanted.language()),
                role,
                Fields.participants(wanted.participants()));
        Reach.check(request, role);
        var there = accounts.find(id);
        if (there.isPresent()) {
            if (!person.name().equals(there.get().name())) {
                throw Refusal.conflict("ID_TAKEN", "id", "Another account has this id");
            }
            return ResponseEntity.ok(new AccountAnswer.Made(AccountAnswer.of(there.get()), null));
        }
        return ResponseEntity.status(201).body(made(desk.make(id, person, By.sender(request))));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/changes")
    @Operation(summary = "Change role and participants", description = """
                    Both are replaced. Whoever is signed in with the account must sign in again.""")
    AccountAnswer change(@PathVariable UUID id, @RequestBody AccountChange change, HttpServletRequest request) {
        var role = Fields.required("role", change.role());
        var participants = Fields.participants(change.participants());
        Reach.check(request, role);
        return done(id, request, (account, by) -> desk.change(account, role, participants, by));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/password-resets")
    @Operation(summary = "Give a one-time password", description = "The password before is no longer good.")
    AccountAnswer.Made resetPassword(@PathVariable UUID id, HttpServletRequest request) {
        return made(desk.resetPassword(reached(id, request), By.sender(request)));
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/locks")
    @Operation(
            summary = "Lock an account",
            description = "Nobody signs in with it, and its tokens are not good, until it is unlocked.")
    AccountAnswer lock(@PathVariable UUID id, HttpServletRequest request) {
        return done(id, request, desk::lock);
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/unlocks")
    @Operation(summary = "Unlock an account", description = "Also ends a pause after failed attempts to sign in.")
    AccountAnswer unlock(@PathVariable UUID id, HttpServletRequest request) {
        return done(id, request, desk::unlock);
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @PostMapping("/{id}/deactivations")
    @Operation(summary = "Deactivate an account", description = "For good.")
    AccountAnswer deactivate(@PathVariable UUID id, HttpServletRequest request) {
        return done(id, request, desk::deactivate);
    }

    @Roles({Role.COORDINATOR, Role.ADMINISTRATOR})
    @DeleteMapping("/{id}")
    @Operation(summary = "Erase an account", description = """
                    Forgets who the person was. The opaque id is kept, since events name it, and nothing in them changes.""")
    AccountAnswer erase(@PathVariable UUID id, HttpServletRequest request) {
        return done(id, request, desk::erase);
    }

    private AccountAnswer done(UUID id, HttpServletRequest request, BiFunction<StoredAccount, By, StoredAccount> work) {
        return AccountAnswer.of(work.apply(reached(id, request), By.sender(request)));
    }

    private StoredAccount reached(UUID id, HttpServletRequest request) {
        var account = account(id);
        Reach.check(request, account.role());
        Reach.notOneself(request, id);
        return account;
    }

    private StoredAccount account(UUID id) {
        return accounts.find(id)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_ACCOUNT", "id", "There is no account of this id"));
    }

    private static AccountAnswer.Made made(AccountDesk.WithPassword made) {
        return new AccountAnswer.Made(AccountAnswer.of(made.account()), made.oneTimePassword());
    }

    @Schema(name = "NewAccount")
    record NewAccount(
            @Schema(description = "Made by the client", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID id,

            @Schema(
                    description = "By which the person signs in; letters' case does not matter",
                    example = "jane.doe",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String name,

            @Schema(description = "As the person is called", example = "Jane Doe") @Nullable
            String displayName,

            @Schema(description = "en, fr, es, ar, ru or zh") @Nullable
            String language,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Role role,

            @Schema(description = "Ids of the participants for which it may act") @Nullable
            List<UUID> participants) {}

    @Schema(name = "AccountChange")
    record AccountChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Role role,

            @Schema(description = "Ids of the participants for which it may act") @Nullable
            List<UUID> participants) {}
}
