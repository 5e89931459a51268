package org.ctax.web.start;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the service cannot start in one line, which whoever runs many of them finds in their logs. */
final class OneLine implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctax.start");

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("Cannot start: {}", sentence(analysis));
    }

    private static String sentence(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }
}
