package org.ctax.query.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/** What is known of an import: its files, and how many rows each answer so far was about. */
record ImportReport(
        UUID id,
        String kind,
        List<ImportedFile> files,
        @Nullable String source,
        long position,
        Instant started,
        List<Chunk> chunks,
        @Nullable Finish finish) {

    /** Rows that were answered together. */
    record Chunk(long position, Map<Outcome, Long> counts) {
        long rows(@Nullable Outcome outcome) {
            return outcome == null
                    ? counts.values().stream().mapToLong(Long::longValue).sum()
                    : counts.getOrDefault(outcome, 0L);
        }
    }

    /** That every row is answered. */
    record Finish(long position, Instant recorded) {}

    boolean isKnownAt(Moment moment) {
        return moment.includes(position);
    }

    List<Chunk> chunksAt(Moment moment) {
        return chunks.stream()
                .filter(chunk -> moment.includes(chunk.position()))
                .toList();
    }

    long rowsAt(Moment moment, Outcome outcome) {
        return chunksAt(moment).stream().mapToLong(chunk -> chunk.rows(outcome)).sum();
    }

    @Nullable
    Instant finishedAt(Moment moment) {
        return finish != null && moment.includes(finish.position()) ? finish.recorded() : null;
    }

    static ImportReport read(Document document) {
        var finished = document.get("finished", Document.class);
        return new ImportReport(
                UUID.fromString(document.getString("_id")),
                document.getString("kind"),
                document.getList("files", Document.class).stream()
                        .map(file -> new ImportedFile(
                                file.getString("name"), file.getLong("bytes"), file.getString("sha256")))
                        .toList(),
                document.getString("source"),
                document.getLong("position"),
                Instant.parse(document.getString("recorded")),
                document.get("chunks", new Document()).values().stream()
                        .map(chunk -> chunk((Document) chunk))
                        .sorted(Comparator.comparing(Chunk::position))
                        .toList(),
                finished == null
                        ? null
                        : new Finish(finished.getLong("position"), Instant.parse(finished.getString("recorded"))));
    }

    private static Chunk chunk(Document chunk) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, chunk.get(outcome.name(), 0L));
        }
        return new Chunk(chunk.getLong("position"), counts);
    }
}
