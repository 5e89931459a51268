package org.ctax.query.imports;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.ctax.events.imports.ImportedRow;
import org.ctax.query.moment.Moment;
import org.ctax.query.projection.ViewDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports on imports. */
@Component
class Imports {
    private static final int CHUNKS_AT_ONCE = 20;

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rows;

    Imports(MongoDatabase views) {
        imports = views.getCollection(ImportProjector.IMPORTS);
        rows = views.getCollection(ImportProjector.ROWS);
    }

    static String chunkId(String importId, long position) {
        return importId + "/" + position;
    }

    List<ImportReport> at(Moment moment) {
        return imports.find().batchSize(ViewDatabase.AT_ONCE).into(new ArrayList<>()).stream()
                .filter(document -> document.containsKey("kind"))
                .map(ImportReport::read)
                .filter(report -> report.isKnownAt(moment))
                .toList();
    }

    Optional<ImportReport> at(UUID id, Moment moment) {
        return Optional.ofNullable(imports.find(eq("_id", id.toString())).first())
                .filter(document -> document.containsKey("kind"))
                .map(ImportReport::read)
                .filter(report -> report.isKnownAt(moment));
    }

    /** Some of the rows, and how many there are. */
    record Rows(List<ImportedRow> rows, long total) {}

    /**
     * A page of the rows with an outcome, or of all, in the order of the files. Chunks that cannot hold any of it are
     * counted and not read.
     */
    Rows rows(
            ImportReport report,
            Moment moment,
            ImportedRow.@Nullable Outcome outcome,
            @Nullable Predicate<ImportedRow> others,
            long offset,
            int size) {
        var found = new ArrayList<ImportedRow>();
        var total = 0L;
        for (var chunks : inGroups(report.chunksAt(moment), others == null ? 1 : CHUNKS_AT_ONCE)) {
            if (others == null) {
                var after =
                        total + chunks.stream().mapToLong(c -> c.rows(outcome)).sum();
                if (after <= offset || total >= offset + size) {
                    total = after;
                    continue;
                }
            }
            for (var row : read(report, chunks)) {
                if ((outcome == null || row.outcome() == outcome) && (others == null || others.test(row))) {
                    if (total >= offset && found.size() < size) {
                        found.add(row);
                    }
                    total++;
                }
            }
        }
        return new Rows(found, total);
    }

    private static List<List<ImportReport.Chunk>> inGroups(List<ImportReport.Chunk> chunks, int size) {
        var groups = new ArrayList<List<ImportReport.Chunk>>();
        for (var from = 0; from < chunks.size(); from += size) {
            groups.add(chunks.subList(from, Math.min(chunks.size(), from + size)));
        }
        return groups;
    }

    private List<ImportedRow> read(ImportReport report, List<ImportReport.Chunk> chunks) {
        var ids = chunks.stream()
                .map(chunk -> chunkId(report.id().toString(), chunk.position()))
                .toList();
        var documents = new HashMap<String, Document>();
        rows.find(in("_id", ids))
                .batchSize(ViewDatabase.AT_ONCE)
                .forEach(document -> documents.put(document.getString("_id"), document));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                .flatMap(document -> document.getList("rows", Document.class).stream())
                .map(Imports::row)
                .toList();
    }

    private static ImportedRow row(Document row) {
        return new ImportedRow(
                row.getString("file"),
                row.getInteger("row"),
                row.getString("reference"),
                ImportedRow.Outcome.valueOf(row.getString("outcome")),
                row.getString("code"),
                row.getString("field"),
                row.getString("reason"),
                row.getString("record"));
    }
}
