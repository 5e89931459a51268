package org.ctax.command.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ctax.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of commands, in numbers, and where that is wished in the log: what was done stands in its events, under the
 * same correlation id, so that a line for each would only say it twice.
 */
final class Tally {
    private static final Logger LOG = LoggerFactory.getLogger("org.ctax.commands");

    // Each code is a meter of its own for as long as the process lives; there are some eighty.
    private static final int MOST_CODES = 200;
    private static final String OTHER = "OTHER";

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry metrics;
    private final Set<String> codes = ConcurrentHashMap.newKeySet();

    Tally(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    private enum Outcome {
        DONE,
        /** The same had been sent before. */
        REPEAT,
        REFUSED,
        /** It may have been recorded. */
        UNKNOWN,
        /** Our fault, or the database's. */
        FAILED;

        static Outcome of(RuntimeException failure) {
            if (!(failure instanceof Refusal refusal)) {
                return FAILED;
            }
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
                return REFUSED;
            }
            return refusal.code().equals(CommandDesk.OUTCOME_UNKNOWN) ? UNKNOWN : FAILED;
        }
    }

    Count begin(Object command) {
        return new Count(kebab(command.getClass().getSimpleName()), Timer.start(metrics));
    }

    /** One command, from when it is handed in. */
    final class Count {
        private final String command;
        private final Timer.Sample time;

        private Count(String command, Timer.Sample time) {
            this.command = command;
            this.time = time;
        }

        void done(boolean wrote) {
            end(wrote ? Outcome.DONE : Outcome.REPEAT);
        }

        void failed(RuntimeException failure) {
            var outcome = Outcome.of(failure);
            if (failure instanceof Refusal refusal) {
                Counter.builder("ctax.commands.refused")
                        .description("Commands that were answered with a refusal, by its code")
                        .tag("code", bounded(refusal.code()))
                        .register(metrics)
                        .increment();
            }
            end(outcome);
        }

        private void end(Outcome outcome) {
            var word = outcome.name().toLowerCase(Locale.ROOT);
            var unused = time.stop(Timer.builder("ctax.commands")
                    .description("Commands, from when they are handed in to their answer, with all tries")
                    .tag("command", command)
                    .tag("outcome", word)
                    .serviceLevelObjectives(BOUNDS)
                    .register(metrics));
            LOG.atDebug()
                    .addKeyValue("command", command)
                    .addKeyValue("outcome", word)
                    .log("Command {}: {}", command, word);
        }
    }

    private String bounded(String code) {
        if (codes.contains(code)) {
            return code;
        }
        return codes.size() < MOST_CODES && codes.add(code) ? code : OTHER;
    }

    /** {@code RegisterParticipant} as {@code register-participant}. */
    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
