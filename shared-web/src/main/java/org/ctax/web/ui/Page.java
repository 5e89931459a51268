package org.ctax.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;

/** A page as it was built. */
final class Page {
    private final byte[] content;
    private final String version;

    private Page(byte[] content) {
        this.content = content;
        this.version = "\"" + DigestUtils.md5DigestAsHex(content) + "\"";
    }

    static Page read(String name) {
        try {
            return new Page(new ClassPathResource("/org/ctax/ui/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] content() {
        return content;
    }

    String version() {
        return version;
    }
}
