package org.ctax.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventDocumentTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    @Test
    void the_page_on_events_says_what_the_code_says() throws IOException {
        var page = new EventDocument().write().replace("\r\n", "\n");
        if (Boolean.getBoolean("ctax.approve")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/events.md is behind the code. Write it anew with:%n"
                        + "  mvn -pl shared-events test -Dtest=EventDocumentTest -Dctax.approve=true%n")
                .isEqualTo(page);
    }

    @Test
    void nothing_is_left_unsaid() {
        assertThat(new EventDocument().write()).doesNotContain("|  |", "null");
    }
}
