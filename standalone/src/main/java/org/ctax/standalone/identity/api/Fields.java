package org.ctax.standalone.identity.api;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ctax.web.Refusal;
import org.jspecify.annotations.Nullable;

/** What a request must say, and in which form. */
final class Fields {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{1,63}");
    private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar", "ru", "zh");
    private static final int LONGEST_TEXT = 200;
    /** As many as a token may name. */
    private static final int MOST_PARTICIPANTS = 50;

    private Fields() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.missing(field);
        }
        return value;
    }

    /** The same person does not get two by writing it otherwise. */
    static String userName(@Nullable String text) {
        var name = Normalizer.normalize(required("name", text), Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT);
        return matching("name", name, NAME, "2 to 64 letters, digits and . _ @ -, beginning with a letter or digit");
    }

    static String clientId(@Nullable String text) {
        return matching(
                "id", required("id", text), CLIENT, "2 to 64 of a-z, 0-9 and . _ -, beginning with a letter or digit");
    }

    private static String matching(String field, String text, Pattern form, String sentence) {
        if (!form.matcher(text).matches()) {
            throw Refusal.malformed("INVALID_FIELD", field, field + " has " + sentence);
        }
        return text;
    }

    static @Nullable String text(String field, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
            throw Refusal.malformed("INVALID_FIELD", field, field + " has 1 to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    static @Nullable String language(@Nullable String tag) {
        if (tag != null && !LANGUAGES.contains(tag)) {
            throw Refusal.malformed("INVALID_FIELD", "language", "language is one of en, fr, es, ar, ru, zh");
        }
        return tag;
    }

    static Set<UUID> participants(@Nullable List<UUID> ids) {
        var all = ids == null ? Set.<UUID>of() : Set.copyOf(ids);
        if (all.size() > MOST_PARTICIPANTS) {
            throw Refusal.malformed("INVALID_FIELD", "participants", "At most " + MOST_PARTICIPANTS + " participants");
        }
        return all;
    }
}
