package org.ctax.command.imports.fts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table of requirements and funding. Its funding is what FTS published, not money: it is left where it is. */
final class CsvFile implements FtsFile {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Content content;
    private final int rows;

    private CsvFile(Content content, int rows) {
        this.content = content;
        this.rows = rows;
    }

    static CsvFile inspect(String name, Content content) throws IOException, FileRefused {
        if (name.toLowerCase(Locale.ROOT).contains("globalcluster")) {
            throw new FileRefused(
                    "REPEATED_REQUIREMENTS", "Requirements by global cluster are those by cluster, grouped otherwise.");
        }
        return new CsvFile(content, walk(content, row -> {}));
    }

    @Override
    public Kind kind() {
        return Kind.REQUIREMENTS;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void read(Consumer<FtsRow> to) throws IOException, FileRefused {
        var unused = walk(content, row -> to.accept(row((int) row.getRecordNumber(), row)));
    }

    private static FtsRow row(int number, CSVRecord row) {
        @Nullable String reference = null;
        try {
            if (!row.isConsistent()) {
                throw new RowRefused("INVALID_ROW", null, "the row has another number of fields than the header");
            }
            reference = RequirementTable.reference(row);
            return new FtsRow.OfRequirement(number, reference, RequirementTable.read(row));
        } catch (RowRefused e) {
            return e.asRow(number, reference);
        }
    }

    private static int walk(Content content, Consumer<CSVRecord> to) throws IOException, FileRefused {
        int rows = 0;
        try (var in = content.open();
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            try (var table = CSVParser.parse(reader, FORMAT)) {
                RequirementTable.checkHeader(table.getHeaderNames());
                for (var row : table) {
                    if (!isTags(row)) {
                        to.accept(row);
                        rows++;
                    }
                }
            }
            return rows;
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new FileRefused("MALFORMED_CSV", "The file is not text in UTF-8.");
        } catch (CSVException | IllegalArgumentException e) {
            throw new FileRefused("MALFORMED_CSV", "The file is not a table: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException
                    || e.getCause() instanceof java.nio.charset.CharacterCodingException) {
                throw new FileRefused(
                        "MALFORMED_CSV",
                        "The file is not a table in UTF-8: " + e.getCause().getMessage());
            }
            throw e.getCause();
        }
    }

    /** FTS's tables may say under the header what each column is, in the tags of the Humanitarian Exchange Language. */
    private static boolean isTags(CSVRecord row) {
        return row.getRecordNumber() == 1 && row.size() > 0 && row.get(0).startsWith("#");
    }
}
