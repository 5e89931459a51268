package org.ctax.command.desk;

import java.util.Locale;

/**
 * A kind of record as it is called in addresses and refusals.
 *
 * @param plural as in {@code /api/needs}
 * @param singular as in {@code UNKNOWN_NEED}
 */
public record RecordKind(String plural, String singular) {

    String unknownCode() {
        return "UNKNOWN_" + singular.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
