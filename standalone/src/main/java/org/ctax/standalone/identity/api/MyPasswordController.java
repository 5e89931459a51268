package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.SignIn;
import org.ctax.web.Refusal;
import org.ctax.web.access.Account;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@BuiltInIssuer
@Tag(name = "me", description = "Who is asking")
class MyPasswordController {
    private final Accounts accounts;
    private final SignIn signIn;

    MyPasswordController(Accounts accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @EveryRole
    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Change my password", description = """
                    At least 12 characters, and nothing that is easy to guess: TOO_SHORT, TOO_LONG, TOO_COMMON, HOLDS_NAME, \
                    SAME_AS_BEFORE. Where the current one is not right, or was not several times: WRONG_PASSWORD. All \
                    tokens of the account from before are no longer good. A machine has a secret instead: NO_PASSWORD.""")
    void change(@RequestBody PasswordChange change, HttpServletRequest request) {
        var before = Fields.required("current", change.current());
        var password = Fields.required("password", change.password());
        var account = Account.of(request)
                .map(Account::id)
                .map(UUID::fromString)
                .flatMap(accounts::find)
                .orElseThrow(() -> Refusal.conflict("NO_PASSWORD", null, "The account has no password"));
        signIn.changePassword(account, before, password, request.getRemoteAddr())
                .ifPresent(wrong -> {
                    var code = Optional.ofNullable(wrong.rule()).map(Enum::name).orElse("WRONG_PASSWORD");
                    throw Refusal.rule(
                            code,
                            wrong.isWrong() ? "current" : "password",
                            wrong.isWrong()
                                    ? "The current password is not right, or was not too often"
                                    : "The new password must be longer, or harder to guess");
                });
    }

    @Schema(name = "PasswordChange")
    record PasswordChange(
            @Schema(description = "The one now", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String current,

            @Schema(description = "The new one", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String password) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }
}
