package org.ctax.command.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.RecordKind;
import org.ctax.events.imports.ImportedRow;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The report on an import while it runs: each row is answered as soon as it is done, and the answers are recorded in
 * chunks. Who runs an import again that broke off answers all rows again; those that were recorded are not recorded twice.
 */
public final class ImportReport {
    private static final int CHUNK = 500;
    private static final int REFUSALS_SHOWN = 100;

    private final CommandDesk desk;
    private final Caller caller;
    private final UUID id;
    private final List<ImportedRow> recordedBefore;
    private final Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
    private final List<ImportedRow> refusals = new ArrayList<>();
    private final List<ImportedRow> waiting = new ArrayList<>();
    private int answered;

    ImportReport(CommandDesk desk, Caller caller, UUID id, List<ImportedRow> recordedBefore) {
        this.desk = desk;
        this.caller = caller;
        this.id = id;
        this.recordedBefore = recordedBefore;
    }

    public UUID id() {
        return id;
    }

    /** The row changed something, which became the record (type and id, such as {@code pledges/UUID}). */
    public void accepted(String file, int row, @Nullable String reference, @Nullable String record) {
        answer(new ImportedRow(file, row, reference, Outcome.ACCEPTED, null, null, null, record));
    }

    /** The row said what was known. */
    public void unchanged(String file, int row, @Nullable String reference, @Nullable String record) {
        answer(new ImportedRow(file, row, reference, Outcome.UNCHANGED, null, null, null, record));
    }

    /** The row could not be taken over. */
    public void refused(
            String file, int row, @Nullable String reference, String code, @Nullable String field, String reason) {
        answer(new ImportedRow(file, row, reference, Outcome.REFUSED, code, field, reason, null));
    }

    /** Answers what was recorded before it broke off as it was recorded: so many rows need not be looked at again. */
    public int answerAsBefore() {
        recordedBefore.forEach(this::answer);
        return recordedBefore.size();
    }

    public void answer(ImportedRow said) {
        boolean isRecorded = answered < recordedBefore.size();
        // Done once more, a row changes nothing: what it changed stands in the record.
        var row = isRecorded ? recordedBefore.get(answered) : said;
        answered++;
        tally.merge(row.outcome(), 1, Integer::sum);
        if (row.outcome() == Outcome.REFUSED && refusals.size() < REFUSALS_SHOWN) {
            refusals.add(row);
        }
        if (!isRecorded) {
            waiting.add(row);
        }
        if (waiting.size() == CHUNK) {
            record();
        }
    }

    /** Every row is answered. */
    public ImportSummary finish() {
        if (!waiting.isEmpty()) {
            record();
        }
        var receipt = desk.enter(RecordKind.IMPORT, id, caller, new FinishImport(id));
        return summary(receipt.position(), receipt.repeat());
    }

    ImportSummary summary(long position, boolean repeat) {
        return new ImportSummary(
                id,
                position,
                repeat,
                tally.getOrDefault(Outcome.ACCEPTED, 0),
                tally.getOrDefault(Outcome.UNCHANGED, 0),
                tally.getOrDefault(Outcome.REFUSED, 0),
                List.copyOf(refusals));
    }

    private void record() {
        var unused = desk.enter(
                RecordKind.IMPORT, id, caller, new AnswerRows(id, answered - waiting.size(), List.copyOf(waiting)));
        waiting.clear();
    }
}
