package org.ctax.command.pledge;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Stands in for the one of shared-web. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    private Refusal(String code, @Nullable String field, String sentence) {
        super(code + ": " + sentence, null, false, false);
        this.code = code;
        this.field = field;
    }

    static Refusal conflict(String code, @Nullable String field, String sentence) {
        return new Refusal(code, field, sentence);
    }

    static Refusal rule(String code, @Nullable String field, String sentence) {
        return new Refusal(code, field, sentence);
    }

    String code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }
}
