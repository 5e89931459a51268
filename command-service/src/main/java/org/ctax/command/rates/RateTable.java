package org.ctax.command.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.ctax.command.desk.CommandDesk;
import org.ctax.command.desk.Days;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Lookups;
import org.ctax.command.desk.RecordKind;
import org.ctax.command.imports.ImportReport;
import org.ctax.command.imports.ReceivedFile;
import org.ctax.events.imports.ImportedRow;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.web.Caller;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rates over from a file: in chunks, so that a large one needs no more memory than a small one. */
@Component
class RateTable {
    private static final int CHUNK = 500;
    private static final int LONGEST_NUMBER = 40;

    private final CommandDesk desk;
    private final Lookups lookups;
    private final Days days;

    RateTable(CommandDesk desk, Lookups lookups, Days days) {
        this.desk = desk;
        this.lookups = lookups;
        this.days = days;
    }

    void takeOver(ReceivedFile file, Caller caller, ImportReport report) {
        var run = new Run(file.file().name(), caller, report);
        new RateFile(file).rows(run::add);
        run.publish();
    }

    /** One file on its way into the table. */
    private final class Run {
        private final String file;
        private final Caller caller;
        private final ImportReport report;
        private final Map<UUID, Map<LocalDate, ExchangeRate>> known = new HashMap<>();
        private final Map<UUID, List<PublishRates.Published>> news = new LinkedHashMap<>();
        private final List<ImportedRow> answers = new ArrayList<>();

        Run(String file, Caller caller, ImportReport report) {
            this.file = file;
            this.caller = caller;
            this.report = report;
        }

        void add(int number, CSVRecord row) {
            try {
                var rate = rateOf(row);
                var pair = PublishRates.pairOf(rate);
                var before = known.computeIfAbsent(pair, RateTable.this::table).put(rate.date(), rate);
                if (rate.equals(before)) {
                    answers.add(answer(number, rate, Outcome.UNCHANGED, null));
                } else {
                    var place = "import:" + file + ":" + number;
                    news.computeIfAbsent(pair, p -> new ArrayList<>()).add(new PublishRates.Published(rate, place));
                    answers.add(answer(number, rate, Outcome.ACCEPTED, null));
                }
            } catch (Refusal refusal) {
                answers.add(answer(number, null, Outcome.REFUSED, refusal));
            }
            if (answers.size() >= CHUNK) {
                publish();
            }
        }

        /** First the rates, then what is said of them: a report never says more than is done. */
        void publish() {
            news.forEach((pair, rates) -> {
                var unused = desk.create(RecordKind.EXCHANGE_RATE, pair, caller, PublishRates.of(rates));
            });
            news.clear();
            answers.forEach(report::answer);
            answers.clear();
        }

        private ImportedRow answer(
                int number, @Nullable ExchangeRate rate, Outcome outcome, @Nullable Refusal refusal) {
            return new ImportedRow(
                    file,
                    number,
                    rate == null ? null : rate.from() + "-" + rate.to() + " " + rate.date(),
                    outcome,
                    refusal == null ? null : refusal.code(),
                    refusal == null ? null : refusal.field(),
                    refusal == null ? null : refusal.sentence(),
                    rate == null ? null : "exchange-rates/" + PublishRates.pairOf(rate));
        }
    }

    private Map<LocalDate, ExchangeRate> table(UUID pair) {
        var table = new HashMap<LocalDate, ExchangeRate>();
        for (var event : lookups.eventsOf(pair)) {
            if (event instanceof ExchangeRatePublished published) {
                table.put(published.rate().date(), published.rate());
            }
        }
        return table;
    }

    private ExchangeRate rateOf(CSVRecord row) {
        if (!row.isConsistent()) {
            throw Refusal.malformed("WRONG_COLUMNS", null, "The row has not as many columns as the first line");
        }
        var rate = new ExchangeRate(
                row.get("from"), row.get("to"), number(row.get("rate")), row.get("source"), day(row.get("date")));
        try {
            return Limits.rate("rate", rate);
        } catch (Refusal refusal) {
            var field = refusal.field();
            throw field == null
                    ? refusal
                    : new Refusal(
                            refusal.kind(), refusal.code(), field.substring("rate.".length()), refusal.sentence());
        }
    }

    private static BigDecimal number(String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                var number = new BigDecimal(text);
                if (Math.abs(number.scale()) <= LONGEST_NUMBER) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw Refusal.malformed("INVALID_FIELD", "rate", "A rate is a decimal number");
    }

    private LocalDate day(String text) {
        try {
            if (text.length() == 10) {
                return days.happened("date", LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw Refusal.malformed("INVALID_FIELD", "date", "A day is written as in 2020-02-29");
    }
}
