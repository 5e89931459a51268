package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ctax.eventstore.PostgresForTests;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is set up wrongly says so in one line, which names the setting, and ends. */
class StartRefusedIT {
    private static final String COMMAND = "command-service";
    private static final String QUERY = "query-service";
    private static final String NOBODY_THERE = "127.0.0.1:1";

    /** @param setting that the one line names */
    private record Refused(String service, String setting, Map<String, String> settings) {
        /** And those that say whose tokens are believed, unless it is about these. */
        Map<String, String> all() {
            var all = new HashMap<>(TestTokens.environment());
            all.putAll(settings);
            return all;
        }
    }

    @Test
    void oneLineNamesTheSetting(@TempDir Path folder) throws Exception {
        var database = PostgresForTests.freshDatabase();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var cases = List.of(
                    new Refused(
                            COMMAND,
                            "ctax.identity.issuer",
                            Map.of("SPRING_DATASOURCE_URL", database, "CTAX_IDENTITY_ISSUER", "")),
                    new Refused(
                            COMMAND,
                            "ctax.identity.jwks",
                            Map.of("SPRING_DATASOURCE_URL", database, "CTAX_IDENTITY_JWKS", "ftp://127.0.0.1/keys")),
                    new Refused(COMMAND, "ctax.event-store", Map.of("CTAX_EVENT_STORE", "oracle")),
                    new Refused(COMMAND, "spring.datasource.url", Map.of()),
                    new Refused(
                            COMMAND,
                            "spring.datasource.url",
                            Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://" + NOBODY_THERE + "/ctax")),
                    new Refused(
                            COMMAND,
                            "server.port",
                            Map.of(
                                    "SPRING_DATASOURCE_URL",
                                    database,
                                    "SERVER_PORT",
                                    String.valueOf(taken.getLocalPort()))),
                    new Refused(COMMAND, "axon.axonserver.servers", Map.of("CTAX_EVENT_STORE", "axon-server")),
                    new Refused(
                            COMMAND,
                            "axon.axonserver.servers",
                            Map.of("CTAX_EVENT_STORE", "axon-server", "AXON_AXONSERVER_SERVERS", NOBODY_THERE)),
                    new Refused(QUERY, "spring.mongodb.uri", Map.of("SPRING_DATASOURCE_URL", database)),
                    new Refused(
                            QUERY,
                            "spring.mongodb.uri",
                            Map.of(
                                    "SPRING_DATASOURCE_URL",
                                    database,
                                    "SPRING_MONGODB_URI",
                                    "mongodb://ctax:${no-such-secret}@" + NOBODY_THERE + "/ctax")),
                    new Refused(
                            QUERY,
                            "spring.mongodb.uri",
                            Map.of(
                                    "SPRING_DATASOURCE_URL",
                                    database,
                                    "SPRING_MONGODB_URI",
                                    "mongodb://" + NOBODY_THERE + "/ctax")));
            var processes = cases.stream()
                    .map(one -> Program.packaged(one.service(), "256m", log(folder, one), one.all(), List.of()))
                    .toList();
            for (var process : processes) {
                assertThat(process.waitFor(Duration.ofMinutes(5))).isTrue();
                assertThat(process.exitValue()).isEqualTo(1);
            }
            for (var one : cases) {
                saysOneLine(log(folder, one), one.setting());
            }
        }
    }

    private static Path log(Path folder, Refused one) {
        return folder.resolve(one.hashCode() + ".log");
    }

    private static void saysOneLine(Path log, String setting) throws IOException {
        assertThat(Files.readAllLines(log)).noneMatch(line -> line.startsWith("\tat "));
        var said = Said.in(log);
        assertThat(said).noneMatch(line -> line.hasTrace() || line.level().equals("WARN"));
        assertThat(said)
                .filteredOn(line -> line.level().equals("ERROR"))
                .singleElement()
                .extracting(Said::message)
                .asString()
                .startsWith("Cannot start: " + setting);
    }
}
