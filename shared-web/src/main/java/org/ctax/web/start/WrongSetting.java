package org.ctax.web.start;

import java.io.Serial;

/** A setting with which a service cannot start; said in one line, which repeats no value. */
public final class WrongSetting extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong with it, or what it must be */
    public WrongSetting(String setting, String sentence) {
        super(setting + " (" + WrongValue.variable(setting) + "): " + sentence);
    }
}
