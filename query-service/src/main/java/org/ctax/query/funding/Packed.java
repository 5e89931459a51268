package org.ctax.query.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums as one text, a line each, tab between fields. What stood there before, a whole cell or a long word, is named by its
 * number from then on: the same few donors, needs and purses come again and again, and a text without that is five times as
 * long. A document with a field for each would be some fifteen times as many fields.
 */
final class Packed {
    private static final char CELL = '~';
    private static final char WORD = '$';
    private static final char LITERAL = '\\';
    private static final int LONG = 6;
    private static final int RADIX = Character.MAX_RADIX;

    private Packed() {}

    /** A sum, and the day of which it is; absent for a sum over days. */
    interface Each {
        void is(@Nullable LocalDate day, Statement.Key key, Worth worth);
    }

    static void read(String text, Each each) {
        var reader = new Reader();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            reader.line(text, at, end, each);
            at = end + 1;
        }
    }

    /** Writes sums into a text. */
    static final class Writer {
        private final StringBuilder out;
        private final Map<Cell, Integer> cells = new HashMap<>();
        private final Map<String, Integer> words = new HashMap<>();

        Writer(StringBuilder out) {
            this.out = out;
        }

        void write(@Nullable LocalDate day, Statement.Key key, Worth worth) {
            if (day != null) {
                out.append(Long.toString(day.toEpochDay(), RADIX));
            }
            out.append('\t');
            cell(key.cell());
            word(key.measure().name());
            word(key.currency());
            word(key.basis().name());
            var own = worth.own();
            out.append(own.toPlainString()).append('\t');
            var equivalent = worth.equivalent();
            if (equivalent != null) {
                // In most books most amounts are their own equivalent.
                var same = equivalent.scale() == own.scale() && equivalent.compareTo(own) == 0;
                out.append(same ? "=" : equivalent.toPlainString());
            }
            out.append('\n');
        }

        private void cell(Cell cell) {
            var number = cells.putIfAbsent(cell, cells.size());
            if (number != null) {
                out.append(CELL).append(Integer.toString(number, RADIX)).append('\t');
                return;
            }
            word(cell.donor());
            word(cell.place());
            word(cell.theme());
            word(cell.appeal());
            word(cell.need());
            word(cell.activity());
            word(cell.account());
            word(cell.illustrative() ? "i" : null);
            word(cell.visibility());
        }

        private void word(@Nullable String word) {
            if (word != null && !word.isEmpty()) {
                var number = word.length() < LONG ? null : words.putIfAbsent(word, words.size());
                if (number != null) {
                    out.append(WORD).append(Integer.toString(number, RADIX));
                } else {
                    char first = word.charAt(0);
                    if (first == CELL || first == WORD || first == LITERAL) {
                        out.append(LITERAL);
                    }
                    out.append(word);
                }
            }
            out.append('\t');
        }
    }

    /** Reads what one writer wrote, line by line from the first. */
    static final class Reader {
        private final List<Cell> cells = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private String text = "";
        private int at;
        private int end;

        void line(String whole, int from, int to, Each each) {
            text = whole;
            at = from;
            end = to;
            var day = field();
            var cell = cell();
            var measure = Measure.valueOf(required());
            var currency = required();
            var basis = Basis.valueOf(required());
            var own = new BigDecimal(field());
            var equivalent = field();
            each.is(
                    day.isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(day, RADIX)),
                    new Statement.Key(cell, measure, currency, basis),
                    new Worth(
                            own,
                            equivalent.isEmpty() ? null : equivalent.equals("=") ? own : new BigDecimal(equivalent)));
        }

        private Cell cell() {
            if (text.charAt(at) == CELL) {
                return cells.get(Integer.parseInt(field().substring(1), RADIX));
            }
            var cell = new Cell(word(), word(), word(), word(), word(), word(), word(), word() != null, required());
            cells.add(cell);
            return cell;
        }

        private String required() {
            var word = word();
            return word == null ? "" : word;
        }

        private @Nullable String word() {
            var field = field();
            if (field.isEmpty()) {
                return null;
            }
            char first = field.charAt(0);
            if (first == WORD) {
                return words.get(Integer.parseInt(field, 1, field.length(), RADIX));
            }
            var word = first == LITERAL ? field.substring(1) : field;
            if (word.length() >= LONG) {
                words.add(word);
            }
            return word;
        }

        private String field() {
            int tab = text.indexOf('\t', at);
            int stop = tab < 0 || tab > end ? end : tab;
            var field = text.substring(at, stop);
            at = stop + 1;
            return field;
        }
    }
}
