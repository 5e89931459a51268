package org.ctax.standalone.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedLoadTest {
    @Test
    void nothingIsLoadedUnlessAskedForAndTheNextStartCompletesWhatWasBegun(@TempDir Path folder) throws Exception {
        var acts = new Script(DemonstrationData.read()).acts();
        try (var exchange = Exchange.start(folder);
                var http = HttpClient.newHttpClient()) {
            assertThat(exchange.hasDemonstration()).isFalse();
            assertThat(exchange.head()).isZero();

            var begun = new Loader(exchange.address(), http).load(acts.subList(0, 2));
            assertThat(begun.refused()).isEmpty();

            var tooEarly = new Loader(exchange.address(), http).load(acts.subList(3, 4));
            assertThat(tooEarly.refused())
                    .as("what names activities that nobody entered yet")
                    .isNotEmpty();
        }

        try (var exchange = Exchange.start(folder, "--ctax.demo-data=true")) {
            var completed = exchange.loaded();

            assertThat(completed.refused()).isEmpty();
            assertThat(completed.repeated()).containsEntry("participants", 144).containsEntry("needs", 53);
            assertThat(completed.recorded()).containsEntry("activities", 133);
            assertThat(exchange.get("/api/funding").at("/total/pledged").asString())
                    .isEqualTo("24300000.00");
        }
    }
}
