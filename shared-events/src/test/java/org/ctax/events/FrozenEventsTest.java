package org.ctax.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was stored once is read for ever: one approved file for each revision of each event says how it looks. */
class FrozenEventsTest {
    private static final Path FROZEN = Path.of("src/test/resources/org/ctax/events/frozen");
    private static final JsonMapper JSON = EventMapper.create();
    private static final JsonMapper PRETTY =
            EventMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Freezes what is not frozen yet, and touches nothing that is. */
    @BeforeAll
    static void approve() throws IOException {
        if (Boolean.getBoolean("ctax.approve")) {
            Files.createDirectories(FROZEN);
            for (var name : EventCatalogue.events().keySet()) {
                for (var form : Samples.forms(typeOf(name)).entrySet()) {
                    var file = fileOf(name, form.getKey());
                    if (!Files.exists(file)) {
                        Files.writeString(file, looks(form.getValue()));
                    }
                }
            }
        }
    }

    static Stream<String> names() {
        return EventCatalogue.events().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_looks_as_it_was_frozen(String name) {
        Samples.forms(typeOf(name)).forEach((form, event) -> {
            var file = fileOf(name, form);
            assertThat(file)
                    .as(
                            "%s is not frozen: run this test with -Dctax.approve=true, look at the file and commit it",
                            name)
                    .exists();
            assertThat(file)
                    .as(
                            "%s does not look any more as it was frozen. Where the event was released, give it a new"
                                    + " revision and an upcaster; where it never was, delete %s and run this test with"
                                    + " -Dctax.approve=true",
                            name, file)
                    .hasContent(looks(event));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_frozen_event_is_read_back_equal(String name) {
        Samples.forms(typeOf(name))
                .forEach((form, event) -> assertThat(JSON.readValue(fileOf(name, form), typeOf(name)))
                        .isEqualTo(event));
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_that_says_as_little_as_it_may_is_read_back_equal(String name) {
        var type = typeOf(name);
        var least = Samples.least(type);

        var written = JSON.writeValueAsString(least);

        assertThat(JSON.readValue(written, type)).isEqualTo(least);
        assertThat(written).doesNotContain(":null");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_reader_of_today_reads_what_a_writer_of_tomorrow_adds(String name) throws IOException {
        var type = typeOf(name);
        var more = Files.readString(fileOf(name, "")).replaceFirst("\\{", "{\"addedTomorrow\":{\"a\":[1]},");

        assertThat(JSON.readValue(more, type)).isEqualTo(Samples.full(type));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_says_what_happened_to_what(String name) {
        assertThat(name).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
        assertThat(EventCatalogue.revisionOf(typeOf(name))).matches("[1-9][0-9]*");
    }

    @Test
    void nothing_is_frozen_that_is_no_event() throws IOException {
        try (var files = Files.list(FROZEN)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceFirst("-[0-9]+(\\+[A-Za-z]+)?\\.json$", "")))
                    .allMatch(EventCatalogue.events()::containsKey);
        }
    }

    private static String looks(Object event) {
        return PRETTY.writeValueAsString(event).replace("\r\n", "\n") + "\n";
    }

    private static Class<?> typeOf(String name) {
        return EventCatalogue.eventNamed(name).orElseThrow();
    }

    private static Path fileOf(String name, String form) {
        return FROZEN.resolve(name + "-" + EventCatalogue.revisionOf(typeOf(name)) + form + ".json");
    }
}
