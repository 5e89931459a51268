package org.ctax.standalone.identity.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.By;
import org.ctax.standalone.identity.accounts.Happening;
import org.ctax.standalone.identity.accounts.Happenings;
import org.ctax.standalone.identity.issuer.SigningKeys;
import org.ctax.web.Refusal;
import org.ctax.web.access.Role;
import org.ctax.web.access.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@BuiltInIssuer
@Tag(name = "security", description = "Keys, and what happened to accounts")
class KeyController {
    private static final int MOST = 1_000;

    private final SigningKeys keys;
    private final Happenings happenings;

    KeyController(SigningKeys keys, Happenings happenings) {
        this.keys = keys;
        this.happenings = happenings;
    }

    @Roles({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/security-events")
    @Operation(summary = "List what happened to accounts", description = """
                    Who signed in, failed to, was locked or changed, and by whom; the newest first. For older ones ask \
                    again with before set to the last number.""")
    List<SecurityEvent> events(
            @Parameter(description = "Only older ones than that of this number")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = "Only of the account, client or key of this id")
                    @RequestParam(required = false)
                    @Nullable
                    String account,
            @Parameter(description = "At most so many, and 1000") @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("INVALID_PARAMETER", "limit", "limit is 1 to " + MOST);
        }
        return happenings.list(before == null ? Long.MAX_VALUE : before, account, limit).stream()
                .map(SecurityEvent::of)
                .toList();
    }

    @Roles({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/signing-keys")
    @Operation(summary = "List the keys that tokens are signed with", description = "The newest, which signs, first.")
    List<SigningKey> list() {
        return keys.told().stream().map(SigningKey::of).toList();
    }

    @Roles(Role.ADMINISTRATOR)
    @PostMapping("/signing-keys")
    @Operation(summary = "Sign with a new key", description = """
                    Tokens signed before stay good until they expire, unless the keys before are withdrawn, since somebody \
                    else may have them: then everybody must sign in again.""")
    List<SigningKey> rotate(@RequestBody Rotation rotation, HttpServletRequest request) {
        keys.rotate(Boolean.TRUE.equals(rotation.withdraw()), By.sender(request));
        return list();
    }

    @Schema(name = "KeyRotation")
    record Rotation(
            @Schema(description = "True where the keys before may be in wrong hands") @Nullable
            Boolean withdraw) {}

    @Schema(name = "SigningKey")
    record SigningKey(
            String id,
            Instant created,

            @Schema(description = "Since when it no longer signs") @Nullable
            Instant retired) {
        static SigningKey of(SigningKeys.Told told) {
            return new SigningKey(told.id(), told.created(), told.retired());
        }
    }

    @Schema(name = "SecurityEvent")
    record SecurityEvent(
            long number,
            Instant at,
            Happening.What what,

            @Schema(description = "To which account, client or key; absent where a name was tried that nobody has")
            @Nullable
            String account,

            @Schema(description = "Which account did it; absent where it did so itself or the exchange did") @Nullable
            String actor,

            @Schema(description = "Network address from which it was asked for") @Nullable
            String address) {
        static SecurityEvent of(Happening happening) {
            return new SecurityEvent(
                    happening.number(),
                    happening.at(),
                    happening.what(),
                    happening.account(),
                    happening.actor(),
                    happening.address());
        }
    }
}
