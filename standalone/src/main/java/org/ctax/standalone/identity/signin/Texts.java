package org.ctax.standalone.identity.signin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the pages say, in the six languages of the United Nations. */
enum Texts {
    EN("English", false),
    FR("Français", false),
    ES("Español", false),
    AR("العربية", true),
    RU("Русский", false),
    ZH("中文", false);

    private final String ownName;
    private final boolean rightToLeft;
    private final Properties texts = new Properties();

    Texts(String ownName, boolean rightToLeft) {
        this.ownName = ownName;
        this.rightToLeft = rightToLeft;
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("/identity/texts_" + tag() + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ownName() {
        return ownName;
    }

    String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    static Optional<Texts> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(texts -> texts.tag().equals(tag)).findFirst();
    }
}
