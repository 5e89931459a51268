package org.ctax.command.imports.fts;

import org.ctax.command.desk.Limits;
import org.jspecify.annotations.Nullable;

/** Texts of FTS as the exchange can keep them: of another system nobody can demand shorter ones. */
final class Words {
    private Words() {}

    /** One line, or what stands for it where nothing is left. */
    static String line(@Nullable String text, String otherwise) {
        var line = kept(text, Limits.TITLE);
        return line == null ? otherwise : line;
    }

    static @Nullable String text(@Nullable String text) {
        return kept(text, Limits.TEXT);
    }

    private static @Nullable String kept(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var kept = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || isNone(c) ? ' ' : c)
                .forEach(kept::appendCodePoint);
        var stripped = kept.toString().strip();
        var end = Math.min(longest, stripped.length());
        var cut = stripped.substring(0, end < stripped.length() ? stripped.offsetByCodePoints(end, 0) : end);
        // Half a character at the cut is none.
        var whole = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1))
                ? cut.substring(0, cut.length() - 1)
                : cut;
        return whole.isBlank() ? null : whole.strip();
    }

    private static boolean isNone(int character) {
        return Character.getType(character) == Character.SURROGATE || character == 0xFFFE || character == 0xFFFF;
    }
}
