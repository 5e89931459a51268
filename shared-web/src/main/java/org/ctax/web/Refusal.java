package org.ctax.web;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An answer, not a failure: what was asked for is not done, and why, for a program ({@code code}) and for a person. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final String sentence;

    public Refusal(Kind kind, String code, @Nullable String field, String sentence) {
        // Nothing is gained by a stack trace of an answer, and it is dear under load.
        super(code + ": " + sentence, null, false, false);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.sentence = sentence;
    }

    /** The request cannot be understood. */
    public static Refusal malformed(String code, @Nullable String field, String sentence) {
        return new Refusal(Kind.MALFORMED, code, field, sentence);
    }

    /** A field that must be there is not. */
    public static Refusal missing(String field) {
        return malformed("MISSING_FIELD", field, field + " is missing");
    }

    /** What the address names does not exist. */
    public static Refusal notFound(String code, @Nullable String field, String sentence) {
        return new Refusal(Kind.NOT_FOUND, code, field, sentence);
    }

    /** It does not fit what has happened before. */
    public static Refusal conflict(String code, @Nullable String field, String sentence) {
        return new Refusal(Kind.CONFLICT, code, field, sentence);
    }

    /** It is understood, and against a rule. */
    public static Refusal rule(String code, @Nullable String field, String sentence) {
        return new Refusal(Kind.RULE, code, field, sentence);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }

    /** The same about a field that holds the one of which it was said. */
    public Refusal within(String outer) {
        var path = field == null ? outer : outer + (field.startsWith("[") ? "" : ".") + field;
        return new Refusal(kind, code, path, sentence);
    }

    /** The kinds of refusals, each with its HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RULE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
