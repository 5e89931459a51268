package org.ctax.query.me;

import java.util.Optional;
import org.ctax.web.access.Person;

/** Knows accounts by more than a token says; there where the exchange has them itself. */
@FunctionalInterface
public interface Acquaintance {
    /** @param account the opaque id that stands in tokens and events */
    Optional<Person> with(String account);
}
