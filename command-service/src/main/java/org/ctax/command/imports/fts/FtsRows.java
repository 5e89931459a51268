package org.ctax.command.imports.fts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.RecordKind;
import org.ctax.command.imports.ImportReport;
import org.ctax.command.imports.Lanes;
import org.ctax.events.fts.Requirement;
import org.ctax.events.imports.ImportedRow;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over the rows of files: many at once, those on the same flow or plan in their order. */
final class FtsRows {
    private static final Logger LOG = LoggerFactory.getLogger(FtsRows.class);

    private final CommandDesk desk;
    private final Caller caller;
    private final LocalDate today;
    private final ImportReport report;
    private int skip;

    FtsRows(CommandDesk desk, Caller caller, LocalDate today, ImportReport report) {
        this.desk = desk;
        this.caller = caller;
        this.today = today;
        this.report = report;
    }

    /** A file by the name under which its rows are answered. */
    record Named(String name, FtsFile file) {}

    void takeOver(List<Named> files) {
        skip = report.answerAsBefore();
        try (var lanes = new Lanes<ImportedRow>(report::answer)) {
            for (var named : files) {
                named.file().read(row -> submit(lanes, named.name(), row));
            }
            lanes.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefused e) {
            throw new IllegalStateException("The file was readable before", e);
        }
    }

    private void submit(Lanes<ImportedRow> lanes, String file, FtsRow row) {
        if (skip > 0) {
            skip--;
            return;
        }
        lanes.submit(key(row), () -> taken(file, row));
    }

    private static Object key(FtsRow row) {
        return switch (row) {
            case FtsRow.OfFlow one -> one.flow().id();
            case FtsRow.OfRequirement one -> plan(one.requirement());
            case FtsRow.Refused one -> one.number();
        };
    }

    private ImportedRow taken(String file, FtsRow row) {
        try {
            return switch (row) {
                case FtsRow.OfFlow one -> answer(file, row, flow(file, one));
                case FtsRow.OfRequirement one -> answer(file, row, requirement(file, one));
                case FtsRow.Refused one -> refused(file, row, one.code(), one.field(), one.reason());
            };
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return refused(file, row, refusal.code(), refusal.field(), refusal.sentence());
        } catch (RuntimeException fault) {
            LOG.error("Row {} of {} failed", row.number(), file, fault);
            return refused(file, row, "INTERNAL_ERROR", null, "The exchange failed on this row; its log says more");
        }
    }

    private RowAnswer flow(String file, FtsRow.OfFlow row) {
        var command = TakeOverFlow.of(row.flow());
        return desk.ask(RecordKind.FTS_REPORT, command.reports(), from(file, row), command, RowAnswer.class);
    }

    private RowAnswer requirement(String file, FtsRow.OfRequirement row) {
        if (row.requirement() instanceof Requirement.OfNoPlan) {
            return new RowAnswer(false, null, "It says nothing of a plan");
        }
        var plan = plan(row.requirement());
        var command = new TakeOverRequirement(FtsIds.reportsOnPlan(plan), plan, row.requirement(), today);
        return desk.ask(RecordKind.FTS_REPORT, command.reports(), from(file, row), command, RowAnswer.class);
    }

    private static String plan(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OfCountry one -> one.plan().id();
            case Requirement.OfCluster one -> one.plan().id();
            case Requirement.OfPlan one -> one.plan().id();
            case Requirement.PlanWideCluster one -> one.plan();
            case Requirement.PlanWideCountry one -> one.plan();
            case Requirement.OfNoPlan _ -> "";
        };
    }

    private Caller from(String file, FtsRow row) {
        return new Caller(
                caller.actor(),
                caller.role(),
                caller.participant(),
                "import:" + file + ":" + row.number(),
                report.id().toString(),
                null);
    }

    private static ImportedRow answer(String file, FtsRow row, RowAnswer answer) {
        return new ImportedRow(
                file,
                row.number(),
                row.reference(),
                answer.changed() ? Outcome.ACCEPTED : Outcome.UNCHANGED,
                null,
                null,
                answer.remark(),
                answer.record());
    }

    private static ImportedRow refused(String file, FtsRow row, String code, @Nullable String field, String reason) {
        return new ImportedRow(file, row.number(), row.reference(), Outcome.REFUSED, code, field, reason, null);
    }
}
