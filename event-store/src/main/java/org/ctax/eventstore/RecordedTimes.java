package org.ctax.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes recorded times of stamps that processes set before they append, so that one may be overtaken by another: the
 * recorded time of an event is the latest stamp among it and so many before it. That many is the same for every
 * reader, wherever he begins, so that all of them see the same times.
 */
final class RecordedTimes {

    /** How many others may overtake an append on its way without its time running backwards. */
    static final int WINDOW = 1_024;

    private record Stamp(long position, long millis) {}

    // Those that no later one has reached, the latest time first: mostly a single one.
    private final Deque<Stamp> highest;

    RecordedTimes() {
        this.highest = new ArrayDeque<>();
    }

    private RecordedTimes(Deque<Stamp> highest) {
        this.highest = new ArrayDeque<>(highest);
    }

    /** The recorded time of the next event, in milliseconds; takes the events in their order. */
    long next(long position, long stamp) {
        while (!highest.isEmpty() && highest.getLast().millis() <= stamp) {
            highest.removeLast();
        }
        highest.addLast(new Stamp(position, stamp));
        while (highest.getFirst().position() <= position - WINDOW) {
            highest.removeFirst();
        }
        return highest.getFirst().millis();
    }

    RecordedTimes copy() {
        return new RecordedTimes(highest);
    }
}
