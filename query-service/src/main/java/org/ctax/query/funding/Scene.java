package org.ctax.query.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where an account is looked at: as known before a position, counting what had happened by a day.
 *
 * @param before of which position the entries count; the rates are those that the book knows
 * @param until absent: no limit
 */
record Scene(
        Book book, Places places, long before, @Nullable LocalDate until) {
    Scene(Book book, Places places, @Nullable LocalDate until) {
        this(book, places, book.before(), until);
    }

    Scene at(@Nullable LocalDate day) {
        return new Scene(book, places, before, day);
    }
}
