package org.ctax.benchmarks;

import java.util.UUID;

/** What clients send to record a pledge. */
final class Pledges {
    private Pledges() {}

    static String donor(UUID id) {
        return """
            {"id":"%s","code":"SWE","name":"Sweden","kind":"DONOR"}\
            """.formatted(id);
    }

    static String pledge(UUID donor) {
        return """
            {"id":"%s","donor":"%s","amount":{"amount":"250000.00","currency":"USD"},"valueDate":"2026-01-05",
             "earmark":{"grade":"EARMARKED","countries":[{"country":"AFG"}]}}\
            """.formatted(UUID.randomUUID(), donor);
    }
}
