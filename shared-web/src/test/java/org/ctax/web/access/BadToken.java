package org.ctax.web.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may send in the place of a good token, and how that is refused.
 *
 * @param what it is
 * @param authorization the header; absent where none is sent
 */
public record BadToken(String what, @Nullable String authorization, int status, String code) {
    private static final String INVALID = "TOKEN_INVALID";

    /** All that tests know of. */
    public static List<BadToken> all() {
        var good = TestTokens.of(Role.COORDINATOR);
        return List.of(
                new BadToken("none", null, 401, "TOKEN_MISSING"),
                new BadToken("a password", "Basic dXNlcjpwYXNzd29yZA==", 401, "TOKEN_MISSING"),
                new BadToken(
                        "expired",
                        good.until(Instant.now().minus(Duration.ofSeconds(31))).bearer(),
                        401,
                        "TOKEN_EXPIRED"),
                invalid("no end", good.until(null).signed()),
                invalid("another issuer", good.from("https://another.test").signed()),
                invalid(
                        "expired, of another issuer",
                        good.from("https://another.test")
                                .until(Instant.now().minus(Duration.ofDays(1)))
                                .signed()),
                invalid("another audience", good.to("another").signed()),
                invalid("altered", altered(TestTokens.of(Role.AUDITOR).signed())),
                invalid("another key", good.signedByAnother()),
                invalid("not signed", good.unsigned()),
                invalid("signed with the public key", good.signedWithThePublicKey()),
                invalid("nobody's", good.as("").signed()),
                invalid("of two words", good.as("two words").signed()),
                invalid("no token", "nothing"),
                invalid("no token at all", "&%$"),
                new BadToken("no role", good.withRole(null).bearer(), 403, "NO_ROLE"),
                new BadToken("unknown role", good.withRole("JANITOR").bearer(), 403, "NO_ROLE"));
    }

    private static BadToken invalid(String what, String token) {
        return new BadToken(what, "Bearer " + token, 401, INVALID);
    }

    /** An auditor who would rather coordinate, under the signature that it has. */
    private static String altered(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace(Role.AUDITOR.name(), Role.COORDINATOR.name());
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + encoded + "." + parts[2];
    }

    @Override
    public String toString() {
        return what;
    }
}
