package org.ctax.standalone.identity.accounts;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords. Each says how it was made, so that a better way can be taken later: those of the old are read, and
 * made anew at the next sign-in.
 */
@Component
@BuiltInIssuer
class Passwords {
    private static final String WAY = "argon2id";
    /** Each takes 16 MiB for a moment: more at once would let strangers fill the memory. */
    private static final int AT_ONCE = 4;

    private static final String SYMBOLS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final DelegatingPasswordEncoder encoder =
            new DelegatingPasswordEncoder(WAY, Map.of(WAY, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    /** Of what nobody knows: checking it takes as long as checking a real one. */
    private final String nobodys = hash(oneTime());

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    /** Takes the same time where there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Twenty symbols that are not mistaken for each other, in groups: 99 bits. */
    String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return password.toString();
    }
}
