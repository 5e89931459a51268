package org.ctax.command.desk;

import java.util.Locale;

/** The kinds of records, as they are called in addresses and refusals. */
public enum RecordKind {
    PARTICIPANT("participants"),
    THEME("themes"),
    APPEAL("appeals"),
    NEED("needs"),
    ACTIVITY("activities"),
    PLEDGE("pledges"),
    TRANSFER("transfers"),
    EXCHANGE_RATE("exchange-rates"),
    IMPORT("imports"),
    FTS_REPORT("fts-reports");

    private final String plural;

    RecordKind(String plural) {
        this.plural = plural;
    }

    /** As in {@code /api/needs}. */
    public String plural() {
        return plural;
    }

    /** As in a sentence. */
    public String singular() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As in {@code UNKNOWN_NEED}. */
    public String unknownCode() {
        return "UNKNOWN_" + name();
    }
}
