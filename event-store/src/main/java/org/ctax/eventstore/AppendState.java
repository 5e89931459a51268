package org.ctax.eventstore;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether appending works, as far as the appender of this process has lately tried. Asks no database. */
public final class AppendState {

    // Who is refused must be able to try again, or a process that nobody sends anything would never be well again.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(5);

    private volatile @Nullable Long writingSince;
    private volatile @Nullable Failure failure;

    private record Failure(long at, String reason) {}

    void begins() {
        writingSince = System.nanoTime();
    }

    void succeeded() {
        failure = null;
        writingSince = null;
    }

    void failed(Throwable reason) {
        failure = new Failure(System.nanoTime(), String.valueOf(reason.getMessage()));
        writingSince = null;
    }

    /** What is wrong with appending; empty where the last attempt succeeded, or failed so long ago that it may now work. */
    public Optional<String> trouble() {
        Long since = writingSince;
        if (since != null && isLongerAgo(since, LONG)) {
            return Optional.of("a batch of events has waited for its commit for more than " + LONG.toSeconds() + " s");
        }
        Failure last = failure;
        return last == null || isLongerAgo(last.at(), REMEMBERED)
                ? Optional.empty()
                : Optional.of("the last batch of events was not stored: " + last.reason());
    }

    private static boolean isLongerAgo(long moment, Duration time) {
        return System.nanoTime() - moment > time.toNanos();
    }
}
