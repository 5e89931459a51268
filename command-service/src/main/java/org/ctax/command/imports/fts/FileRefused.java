package org.ctax.command.imports.fts;

/** A file that cannot be read at all, or not to its end. */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    FileRefused(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** A sentence for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
