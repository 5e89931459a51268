package org.ctax.query.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sums as one text, a line each, tab between fields. A document with a field for each would be some fifteen times as many
 * fields, and writing them was most of the time of a replay.
 */
final class Packed {
    private static final String NO_DAY = "";

    private Packed() {}

    /** A sum, and the day of which it is; absent for a sum over days. */
    interface Reader {
        void read(@Nullable LocalDate day, Statement.Key key, Worth worth);
    }

    static void write(StringBuilder out, @Nullable LocalDate day, Statement.Key key, Worth worth) {
        var cell = key.cell();
        out.append(day == null ? NO_DAY : Long.toString(day.toEpochDay())).append('\t');
        text(out, cell.donor());
        text(out, cell.place());
        text(out, cell.theme());
        text(out, cell.appeal());
        text(out, cell.need());
        text(out, cell.activity());
        text(out, cell.account());
        text(out, cell.illustrative() ? "i" : null);
        text(out, cell.visibility());
        text(out, key.measure().name());
        text(out, key.currency());
        text(out, key.basis().name());
        text(out, worth.own().toPlainString());
        var equivalent = worth.equivalent();
        out.append(equivalent == null ? "" : equivalent.toPlainString()).append('\n');
    }

    static void read(String packed, Reader reader) {
        int at = 0;
        var fields = new String[15];
        while (at < packed.length()) {
            int end = packed.indexOf('\n', at);
            for (int i = 0; i < fields.length; i++) {
                int stop = i == fields.length - 1 ? end : packed.indexOf('\t', at);
                fields[i] = packed.substring(at, stop);
                at = stop + 1;
            }
            var cell = new Cell(
                    absent(fields[1]),
                    absent(fields[2]),
                    absent(fields[3]),
                    absent(fields[4]),
                    absent(fields[5]),
                    absent(fields[6]),
                    absent(fields[7]),
                    !fields[8].isEmpty(),
                    fields[9]);
            reader.read(
                    fields[0].isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(fields[0])),
                    new Statement.Key(cell, Measure.valueOf(fields[10]), fields[11], Basis.valueOf(fields[12])),
                    new Worth(new BigDecimal(fields[13]), fields[14].isEmpty() ? null : new BigDecimal(fields[14])));
        }
    }

    private static void text(StringBuilder out, @Nullable String text) {
        out.append(text == null ? "" : text).append('\t');
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
