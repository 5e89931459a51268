package org.ctax.cabinet;

import java.util.regex.Pattern;

/**
 * A feature that keeps something in the cabinet: declared as a bean, its migrations in {@code db/cabinet/NAME} are done
 * before anybody uses the cabinet. They are the same for every database: {@code ${bytes}} stands for the type of bytes and
 * {@code ${counter}} for a primary key that counts by itself. Tables begin with the name of their feature.
 *
 * @param name one lower-case word, which names the folder of the migrations and the table of their history
 */
public record CabinetFeature(String name) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]{0,29}");

    /** Refuses what is no such word. */
    public CabinetFeature {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " is not one lower-case word");
        }
    }
}
