package org.ctax.command.rates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.ctax.command.imports.ReceivedFile;
import org.ctax.web.Refusal;

/** A table of rates as CSV in UTF-8, with a first line that names the columns. */
final class RateFile {
    static final List<String> COLUMNS = List.of("date", "from", "to", "rate", "source");

    private final ReceivedFile file;

    RateFile(ReceivedFile file) {
        this.file = file;
    }

    /** Refuses the file as a whole where it is no such table: before anything of it is taken over. */
    void check() {
        rows((number, row) -> {});
    }

    /** Each row with its number, from 1, not counting the line of names. */
    void rows(BiConsumer<Integer, CSVRecord> each) {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        try (var text = new InputStreamReader(withoutMark(), utf8);
                var csv = CSVParser.builder().setReader(text).setFormat(format).get()) {
            requireColumns(csv.getHeaderNames());
            for (var row : csv) {
                each.accept((int) csv.getRecordNumber(), row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw Refusal.malformed("MALFORMED_CSV", "file", "The file is not CSV in UTF-8 with a line of names first");
        }
    }

    private static void requireColumns(List<String> names) {
        for (var column : COLUMNS) {
            if (!names.contains(column)) {
                throw Refusal.malformed("MISSING_COLUMN", column, "The file has no column " + column);
            }
        }
    }

    /** Spreadsheets put a byte order mark before the first name. */
    private InputStream withoutMark() throws IOException {
        var in = file.open();
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return in;
    }
}
