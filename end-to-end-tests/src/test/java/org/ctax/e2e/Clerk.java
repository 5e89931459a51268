package org.ctax.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Makes one entry after another. What was not answered is sent again, as a careful client does. */
final class Clerk {
    private static final int UNAVAILABLE = 503;
    private static final Duration BETWEEN_ENTRIES = Duration.ofMillis(30);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(20);
    private static final List<Function<Pen, List<Entry>>> LIVES = List.of(
            NeedLife::of,
            PledgeLife::of,
            PledgeLife::takenBack,
            ActivityLife::of,
            RegisterLife::participant,
            RegisterLife::rate,
            RegisterLife::transfer,
            SharedLife::of,
            SharedLife::of);

    private final Pen pen;
    private final Ledger ledger;
    private final Deque<Entry> todo = new ArrayDeque<>();

    Clerk(Pen pen, Ledger ledger) {
        this.pen = pen;
        this.ledger = ledger;
    }

    /** Until the exchange is gone. */
    void work(Exchange exchange, AtomicBoolean stop) {
        while (!stop.get() && isAnswered(exchange, false)) {
            // the next one
        }
    }

    /** Steadily, whatever becomes of parts of the exchange: what nobody answered is soon sent again. */
    void workThrough(Exchange exchange, AtomicBoolean stop) {
        while (!stop.get()) {
            var pause = isAnswered(exchange, true) ? BETWEEN_ENTRIES : BEFORE_ANOTHER_TRY;
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private boolean isAnswered(Exchange exchange, boolean mayBeUnavailable) {
        if (todo.isEmpty()) {
            todo.addAll(pen.oneOf(LIVES).apply(pen));
        }
        var entry = todo.element();
        ledger.sent(entry);
        if (mayBeUnavailable) {
            // The proxy sends it to a second instance where the first is killed before it answers: that is then a
            // repeat.
            ledger.unanswered(entry);
        }
        try {
            var answer = exchange.send(entry);
            if (!mayBeUnavailable || answer.statusCode() != UNAVAILABLE) {
                ledger.answered(entry, answer);
                todo.remove();
                return true;
            }
        } catch (IOException e) {
            // It was killed before it could answer, as when it says that it is unavailable.
        }
        // Whether this one was stored nobody knows yet.
        ledger.unanswered(entry);
        return false;
    }
}
