package org.ctax.eventstore;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** With what a setting says, or where it is missing, the application cannot start; whoever runs it is told so. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param setting such as {@code spring.datasource.url}
     * @param sentence what is wrong with it, without its value, which may hold a password
     */
    public SettingException(String setting, String sentence, @Nullable Throwable cause) {
        super(setting + " (" + variable(setting) + "): " + sentence, cause);
    }

    /** The environment variable by which the setting can be given. */
    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
