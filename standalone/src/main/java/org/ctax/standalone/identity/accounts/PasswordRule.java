package org.ctax.standalone.identity.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new password must be. Long rather than odd: rules about symbols make passwords that are guessed, or noted. */
public enum PasswordRule {
    TOO_SHORT,
    TOO_LONG,
    TOO_COMMON,
    HOLDS_NAME,
    SAME_AS_BEFORE;

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** The most characters of a password. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONG_NAME = 4;
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "qwertyuiop",
            "qwerty",
            "letmein",
            "welcome",
            "administrator",
            "iloveyou",
            "sunshine",
            "football",
            "princess",
            "dragon",
            "monkey",
            "abcdefghijkl",
            "abcdef",
            "changeme",
            "secret",
            "exchange",
            "ctax",
            "motdepasse",
            "contrasena",
            "terrorism",
            "unitednations",
            "azerty",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm");
    private static final String ROWS = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
            + " qwertyuiopasdfghjklzxcvbnm azertyuiopqsdfghjklmwxcvbn";

    /** The rule that it breaks, if any. */
    static Optional<PasswordRule> broken(String password, String before, @Nullable String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (password.equals(before)) {
            return Optional.of(SAME_AS_BEFORE);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (isCommon(plain)) {
            return Optional.of(TOO_COMMON);
        }
        return name != null && name.length() >= LONG_NAME && plain.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of(HOLDS_NAME)
                : Optional.empty();
    }

    /** Few different characters, a row of the keyboard, or a usual word with digits and signs around it. */
    private static boolean isCommon(String plain) {
        var letters = plain.replaceAll("[^\\p{L}]", "");
        return plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || ROWS.contains(plain)
                || COMMON.contains(letters)
                || COMMON.stream().anyMatch(word -> letters.equals(word + word));
    }
}
