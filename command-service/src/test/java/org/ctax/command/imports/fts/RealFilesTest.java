package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.command.desk.Lookups;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.fts.FlowReported;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.RequirementRevised;
import org.ctax.events.pledge.PledgeRecorded;
import org.ctax.events.transfer.TransferRecorded;
import org.ctax.eventstore.RecordedEvent;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All files of FTS that are at hand, in the order in which a person would send them and in the other one. */
@WithHttp
@Tag("shared-data")
class RealFilesTest {
    private static final Path FILES = Path.of(System.getProperty("ctax.shared-data", "../../shared/data"), "fts");

    @Autowired
    Http http;

    @Autowired
    Lookups lookups;

    @BeforeAll
    static void filesAreAtHand() {
        if (!Files.isDirectory(FILES)) {
            System.out.println("Skipped: there are no files of FTS in " + FILES.toAbsolutePath());
        }
        Assumptions.assumeTrue(Files.isDirectory(FILES), "there are no files of FTS in " + FILES.toAbsolutePath());
    }

    private static Map<String, String> files(Predicate<String> named) {
        try (var all = Files.list(FILES)) {
            var files = new TreeMap<String, String>();
            for (var file : all.filter(path -> named.test(path.getFileName().toString()))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void all_of_them_are_taken_over_and_a_second_time_changes_nothing() {
        var flows = files(name -> name.startsWith("custom-search"));
        var requirements = files(name -> !name.startsWith("custom-search"));
        var before = http.head();
        var begun = Instant.now();
        var reply = Uploads.send(http, "/api/imports/fts?wait=true", flows);
        var took = Duration.between(begun, Instant.now());
        System.out.printf("962 rows of FTS in %d ms, %.0f rows/s%n", took.toMillis(), 962_000.0 / took.toMillis());

        assertThat(reply.body().path("refusals").toString()).isEqualTo("[]");
        // One flow stands in the files of both countries.
        assertThat(tally(reply)).containsExactly(961, 1, 0);
        var made = http.log().readAfter(before, 100_000);
        assertThat(count(made, FlowReported.class)).isEqualTo(961);
        assertThat(count(made, PledgeRecorded.class)).isEqualTo(768 - 1);
        assertThat(count(made, TransferRecorded.class)).isEqualTo(194);

        var stated = Uploads.send(http, "/api/imports/fts-requirements?wait=true", requirements);
        assertThat(stated.body().path("refusals").toString()).isEqualTo("[]");
        assertThat(tally(stated).get(2)).isZero();
        assertThat(code("929")).isEqualTo("HAFG20");
        assertThat(required("929", "AFG")).isEqualTo("1131050820.00");
        assertThat(required("943", "JOR")).isEqualTo("1475421996.00");
        assertThat(required("1010", "JOR")).isEqualTo("52845731.00");

        var head = http.head();
        begun = Instant.now();
        var again = Uploads.send(http, "/api/imports/fts?wait=true", flows);
        took = Duration.between(begun, Instant.now());
        System.out.printf("the same again in %d ms, %.0f rows/s%n", took.toMillis(), 962_000.0 / took.toMillis());
        assertThat(tally(again)).containsExactly(0, 962, 0);
        var statedAgain = Uploads.send(http, "/api/imports/fts-requirements?wait=true", requirements);
        assertThat(tally(statedAgain).get(0)).isZero();
        // The reports themselves: begun, two chunks, finished; begun, one chunk, finished.
        assertThat(http.head() - head).isEqualTo(4 + 3);
    }

    private static long count(List<RecordedEvent> events, Class<?> kind) {
        return events.stream().filter(event -> kind.isInstance(event.payload())).count();
    }

    private String code(String plan) {
        var code = "";
        for (var event : lookups.eventsOf(FtsIds.plan(plan))) {
            if (event instanceof AppealPublished published) {
                code = published.code();
            } else if (event instanceof AppealRevised revised) {
                code = revised.code();
            }
        }
        return code;
    }

    /** What all needs of a plan in a country require together. */
    private String required(String plan, String country) {
        var needs = http.log().readAfter(0, 100_000).stream()
                .map(RecordedEvent::payload)
                .filter(NeedIdentified.class::isInstance)
                .map(NeedIdentified.class::cast)
                .filter(need -> FtsIds.plan(plan).equals(need.appeal()) && country.equals(need.country()))
                .map(NeedIdentified::needId)
                .toList();
        return needs.stream()
                .map(this::required)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                .toString();
    }

    private java.math.BigDecimal required(UUID need) {
        var required = java.math.BigDecimal.ZERO;
        for (var event : lookups.eventsOf(need)) {
            if (event instanceof NeedIdentified identified && identified.required() != null) {
                required = org.ctax.events.money.Amounts.valueOf(identified.required());
            } else if (event instanceof RequirementRevised revised) {
                required = org.ctax.events.money.Amounts.valueOf(revised.required());
            }
        }
        return required;
    }
}
