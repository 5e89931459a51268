package org.ctax.standalone.demonstration;

import java.time.LocalDate;
import java.util.List;

/** Requests of which each builds on the one before it; nothing else has to wait for them. */
record Story(List<Request> requests) {
    static Story of(Request request) {
        return new Story(List.of(request));
    }

    LocalDate begins() {
        return requests.getFirst().day();
    }
}
