package org.ctax.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads what is sent: where it breaks off, that is the sender's to know, not a failure of ours. */
public final class Uploads {
    private Uploads() {}

    /** The same stream, of which every fault is a {@link Refusal}. */
    public static InputStream refusing(InputStream sent) {
        return new Refusing(sent);
    }

    private static final class Refusing extends FilterInputStream {
        Refusing(InputStream sent) {
            super(sent);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw refusal(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw refusal(e);
            }
        }

        private static Refusal refusal(IOException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof BodyTooLargeException tooLarge) {
                    return tooLarge.refusal();
                }
            }
            return Refusal.malformed("MALFORMED_UPLOAD", null, "The upload broke off");
        }
    }
}
