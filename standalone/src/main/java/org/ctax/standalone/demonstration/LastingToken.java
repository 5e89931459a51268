package org.ctax.standalone.demonstration;

import java.time.Duration;
import java.util.function.Supplier;
import org.ctax.standalone.identity.issuer.TokenMint;

/** A token that is good whenever it is asked for, and is not made anew each time. */
final class LastingToken implements Supplier<String> {
    private static final long RENEWED_NANOS = Duration.ofMinutes(5).toNanos();

    private final TokenMint mint;
    private String token;
    private long made;

    LastingToken(TokenMint mint) {
        this.mint = mint;
        this.token = mint.coordinator();
        this.made = System.nanoTime();
    }

    @Override
    public synchronized String get() {
        if (System.nanoTime() - made > RENEWED_NANOS) {
            token = mint.coordinator();
            made = System.nanoTime();
        }
        return token;
    }
}
