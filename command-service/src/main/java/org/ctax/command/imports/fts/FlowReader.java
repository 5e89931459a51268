package org.ctax.command.imports.fts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ctax.events.fts.Flow;
import org.ctax.events.fts.FlowLabel;
import org.ctax.events.fts.FlowLabel.Boundary;
import org.ctax.events.fts.FlowVersion;
import org.ctax.events.pledge.Stage;
import tools.jackson.databind.JsonNode;

/** Reads one flow of FTS, and says of a wrong one which field is wrong and why. */
final class FlowReader {
    private static final List<String> DAYS = List.of("date", "decisionDate", "firstReportedDate");

    private FlowReader() {}

    static Flow read(JsonNode node) {
        var flow = Fields.of(node, "");
        var amounts = new OriginalAmount(flow);
        return new Flow(
                flow.requiredId("id"),
                version(flow),
                label(flow),
                stage(flow),
                amounts.dollars(),
                amounts.original(),
                amounts.currency(),
                flow.number("exchangeRate"),
                day(flow),
                !Boolean.FALSE.equals(flow.flag("newMoney")),
                "in kind".equals(flow.text("contributionType")),
                FlowEndReader.source(flow),
                FlowEndReader.destination(flow),
                flow.id("parentFlowId"),
                new Flow.Text(
                        flow.text("description"),
                        flow.text("refCode"),
                        flow.text("flowType"),
                        flow.text("method"),
                        flow.texts("grandBargainEarmarkingType"),
                        flow.texts("keywords")));
    }

    private static FlowVersion version(Fields flow) {
        var number = flow.number("versionId");
        var updated = flow.text("updatedAt");
        return new FlowVersion(
                number == null ? 1 : whole("versionId", number),
                updated == null ? null : Figures.moment("updatedAt", updated));
    }

    private static int whole(String field, BigDecimal number) {
        try {
            int whole = number.intValueExact();
            if (whole >= 1) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // Said below: a fraction is as little a version as a zero.
        }
        throw RowRefused.invalid(field, "is not a version: a whole number from 1");
    }

    private static FlowLabel label(Fields flow) {
        var boundary = flow.requiredText("boundary");
        var on = flow.text("onBoundary");
        return new FlowLabel(
                switch (boundary) {
                    case "incoming" -> Boundary.INCOMING;
                    case "internal" -> Boundary.INTERNAL;
                    case "outgoing" -> Boundary.OUTGOING;
                    default -> throw RowRefused.invalid("boundary", "is none of incoming, internal, outgoing");
                },
                switch (on == null ? "single" : on) {
                    case "single" -> false;
                    case "shared" -> true;
                    default -> throw RowRefused.invalid("onBoundary", "is none of single, shared");
                });
    }

    private static Stage stage(Fields flow) {
        return switch (flow.requiredText("status")) {
            case "pledge" -> Stage.PLEDGED;
            case "commitment" -> Stage.COMMITTED;
            case "paid" -> Stage.RECEIVED;
            default -> throw RowRefused.invalid("status", "is none of pledge, commitment, paid");
        };
    }

    private static LocalDate day(Fields flow) {
        for (var name : DAYS) {
            var text = flow.text(name);
            if (text != null) {
                return Figures.day(name, text);
            }
        }
        throw RowRefused.missing("date");
    }
}
