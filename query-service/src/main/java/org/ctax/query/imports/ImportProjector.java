package org.ctax.query.imports;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedRow;
import org.ctax.query.projection.BatchedView;
import org.ctax.query.projection.GatheredWrites;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Recorded;
import org.springframework.stereotype.Component;

/** Rows are kept as they came, a few hundred a document, and counted in the document of their import. */
@Component
@ProcessingGroup(ProjectionGroup.REGISTERS)
class ImportProjector implements BatchedView {
    static final String IMPORTS = "imports";
    static final String ROWS = "importrows";

    private final GatheredWrites imports;
    private final GatheredWrites rows;

    ImportProjector(MongoDatabase views) {
        imports = new GatheredWrites(views, IMPORTS);
        rows = new GatheredWrites(views, ROWS);
    }

    @EventHandler
    void on(ImportStarted event, Recorded recorded) {
        imports.set(
                event.importId().toString(),
                new Document("kind", event.kind())
                        .append("position", recorded.position())
                        .append("recorded", recorded.recorded().toString())
                        .append("source", recorded.provenance().get("source"))
                        .append(
                                "files",
                                event.files().stream()
                                        .map(file -> new Document("name", file.name())
                                                .append("bytes", file.bytes())
                                                .append("sha256", file.sha256()))
                                        .toList()));
    }

    @EventHandler
    void on(ImportRowsAnswered event, Recorded recorded) {
        var id = event.importId().toString();
        rows.set(
                Imports.chunkId(id, recorded.position()),
                new Document(
                        "rows", event.rows().stream().map(ImportProjector::row).toList()));
        var counts = new Document("position", recorded.position());
        for (var outcome : ImportedRow.Outcome.values()) {
            var count = event.rows().stream()
                    .filter(row -> row.outcome() == outcome)
                    .count();
            counts.append(outcome.name(), count);
        }
        imports.set(id, new Document("chunks.p" + recorded.position(), counts));
    }

    @EventHandler
    void on(ImportFinished event, Recorded recorded) {
        imports.set(
                event.importId().toString(),
                new Document(
                        "finished",
                        new Document("position", recorded.position())
                                .append("recorded", recorded.recorded().toString())
                                .append(ImportedRow.Outcome.ACCEPTED.name(), (long) event.accepted())
                                .append(ImportedRow.Outcome.UNCHANGED.name(), (long) event.unchanged())
                                .append(ImportedRow.Outcome.REFUSED.name(), (long) event.refused())));
    }

    private static Document row(ImportedRow row) {
        return new Document("file", row.file())
                .append("row", row.row())
                .append("reference", row.reference())
                .append("outcome", row.outcome().name())
                .append("code", row.code())
                .append("field", row.field())
                .append("reason", row.reason())
                .append("record", row.record());
    }

    @Override
    public String processingGroup() {
        return ProjectionGroup.REGISTERS;
    }

    @Override
    public void flush() {
        rows.flush();
        imports.flush();
    }

    @Override
    public void discard() {
        rows.discard();
        imports.discard();
    }

    @Override
    public void reset() {
        rows.reset();
        imports.reset();
    }
}
