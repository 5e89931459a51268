package org.ctax.eventstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rests between one try to mend a line and the next, each time for longer, until there is nothing to be mended any more. */
final class Mending {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch ended = new CountDownLatch(1);
    private Duration next = FIRST;

    /** The line stood: should it break, the next try comes soon. */
    void stood() {
        next = FIRST;
    }

    /** Returns at once where the line is given up. */
    void rest() {
        try {
            var unused = ended.await(next.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end();
        }
        Duration longer = next.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    boolean isEnded() {
        return ended.getCount() == 0;
    }

    /** Nobody needs the line any more. */
    void end() {
        ended.countDown();
    }
}
