package org.ctax.e2e;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clerks were told of their entries, and what was not as it must be. */
final class Ledger {
    private final Map<String, Entry> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private long lastAccepted;
    private long longestSilence;

    /** What is known of an entry that has no answer yet. */
    private enum Known {
        NEVER_ANSWERED,
        KILLED_MEANWHILE,
        STORED,
        NOT_STORED
    }

    private record UnderWay(Entry entry, Known known) {}

    Collection<Entry> acknowledged() {
        return acknowledged.values();
    }

    List<Entry> unanswered() {
        return underWay.values().stream().map(UnderWay::entry).toList();
    }

    Collection<String> wrong() {
        return wrong;
    }

    void sent(Entry entry) {
        underWay.putIfAbsent(entry.id(), new UnderWay(entry, Known.NEVER_ANSWERED));
    }

    /** What is stored stays so; of all else nobody knows. */
    void unanswered(Entry entry) {
        underWay.computeIfPresent(
                entry.id(), (id, now) -> now.known == Known.STORED ? now : new UnderWay(entry, Known.KILLED_MEANWHILE));
    }

    /** It was looked for after the exchange came back. */
    void found(Entry entry, boolean stored) {
        underWay.put(entry.id(), new UnderWay(entry, stored ? Known.STORED : Known.NOT_STORED));
    }

    void answered(Entry entry, HttpResponse<String> answer) {
        var before = underWay.remove(entry.id());
        var known = before == null ? Known.NEVER_ANSWERED : before.known;
        var status = answer.statusCode();
        boolean may = switch (known) {
            case NEVER_ANSWERED, NOT_STORED -> status == 201 || isRefusedByOthers(entry, status);
            case KILLED_MEANWHILE -> status == 200 || status == 201 || isRefusedByOthers(entry, status);
            case STORED -> status == 200 || (entry.isImported() && status == 201);
        };
        if (!may) {
            wrong("Answered %s, being %s: %s %s", status, known, entry, answer.body());
        } else if (status != 409) {
            acknowledged.put(entry.id(), entry);
            noteAccepted(System.nanoTime());
        }
    }

    private synchronized void noteAccepted(long now) {
        if (lastAccepted != 0) {
            longestSilence = Math.max(longestSilence, now - lastAccepted);
        }
        lastAccepted = now;
    }

    /** The longest time between two entries that were accepted, whoever made them. */
    synchronized Duration longestSilence() {
        return Duration.ofNanos(longestSilence);
    }

    private static boolean isRefusedByOthers(Entry entry, int status) {
        return entry.contested() && status == 409;
    }

    void wrong(String sentence, Object... args) {
        wrong.add(sentence.formatted(args));
    }
}
