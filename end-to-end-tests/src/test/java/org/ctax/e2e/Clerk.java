package org.ctax.e2e;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Makes one entry after another. What was not answered is sent again, as a careful client does. */
final class Clerk {
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
        while (!stop.get()) {
            if (todo.isEmpty()) {
                todo.addAll(pen.oneOf(LIVES).apply(pen));
            }
            var entry = todo.element();
            ledger.sent(entry);
            try {
                ledger.answered(entry, exchange.send(entry));
                todo.remove();
            } catch (IOException e) {
                // It was killed before it could answer: whether this one was stored nobody knows yet.
                ledger.unanswered(entry);
                return;
            }
        }
    }
}
