package org.ctax.web;

import java.util.Optional;

/** Tells a failure that passes with time, such as a database that is away, from a bug. A bean of each service. */
@FunctionalInterface
public interface PassingFailure {

    /** What is answered to it; empty where it would come back with every repeat. */
    Optional<Refusal> refusal(Throwable failure);

    /** Something that is needed cannot be reached now. */
    static Refusal unavailable(String code, String sentence) {
        return new Refusal(Refusal.Kind.UNAVAILABLE, code, null, sentence);
    }
}
