package org.ctax.query.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where an account is looked at: as known before a position, counting what had happened by a day.
 *
 * @param until absent: no limit
 */
record Scene(Book book, Places places, @Nullable LocalDate until) {
    long before() {
        return book.before();
    }

    Scene at(@Nullable LocalDate day) {
        return new Scene(book, places, day);
    }
}
