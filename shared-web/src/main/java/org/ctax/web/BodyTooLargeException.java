package org.ctax.web;

import java.io.IOException;
import java.io.Serial;

/** More was sent than is read; it travels as what a stream may throw. */
final class BodyTooLargeException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    Refusal refusal() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE, "BODY_TOO_LARGE", null, "The body has more than " + limit + " bytes");
    }
}
