package org.ctax.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.ctax.e2e.Paper.Printed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes into a meeting on paper: the main screens, in each language of the United Nations, on the paper of either half of
 * the world. Whoever prints them has dark colours on the screen. The files are left in target.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintsIT {
    private static final Path FILES = Path.of("target", "prints");
    private static final int WINDOW = 1280;
    private static final String PAST = "map";
    /** Of so many columns that somebody may well turn the paper. */
    private static final Set<String> WIDE = Set.of("matrix", "needs");
    /** From the 952nd entry on: more than a screen draws at once, and not the paper of a whole history six times over. */
    private static final int EARLIER = 950;

    private Exchange exchange;
    private Chromium chromium;
    private Map<String, String> screens;
    private int needs;
    private int entries;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Files.createDirectories(FILES);
        exchange = Exchange.startDemonstration(folder);
        chromium = Chromium.open();
        var clerk = exchange.asClient("demo", "demo");
        needs = clerk.get("/api/needs?size=1").at("/page/totalItems").asInt();
        entries = clerk.get("/api/entries?size=1").path("position").asInt() - EARLIER;
        screens = new TreeMap<>(Map.of(
                PAST,
                "/?valueAsOf=2007-06-30",
                "matrix",
                "/matrix",
                "flows",
                "/flows",
                "pledge",
                "/pledges/"
                        + clerk.get("/api/pledges?sort=-received&size=1")
                                .at("/items/0/id")
                                .asString(),
                "statement",
                "/statement?donor="
                        + clerk.get("/api/participants?kind=DONOR&sort=name&size=1")
                                .at("/items/0/id")
                                .asString(),
                "needs",
                "/needs",
                "entries",
                "/entries?where=position%3E" + (EARLIER + 1),
                "explain",
                "/explain?measure=gap&country=AFG",
                "compare",
                "/compare?from=700"));
    }

    @AfterAll
    void close() {
        chromium.close();
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru", "zh"})
    void everythingFitsOnPaperAndCanBeRead(String language) throws Exception {
        var person = Person.signIn(chromium, exchange.address(), "coordinator", WINDOW, language, ColorScheme.DARK);
        var all = new SoftAssertions();
        for (var screen : screens.entrySet()) {
            person.page().setViewportSize(WINDOW, 800);
            person.goTo(screen.getValue());
            var papers = WIDE.contains(screen.getKey()) ? List.of(Paper.values()) : List.of(Paper.A4, Paper.LETTER);
            for (var paper : papers) {
                var printed = paper.print(person, screen.getKey(), all);
                saysWhatItIs(screen.getKey(), language, printed, all);
                Files.write(FILES.resolve("%s-%s-%s.pdf".formatted(screen.getKey(), language, paper)), printed.file());
            }
        }
        all.assertThat(chromium.complaints()).isEmpty();
        all.assertAll();
        person.page().context().close();
    }

    private void saysWhatItIs(String screen, String language, Printed printed, SoftAssertions all) {
        all.assertThat(printed.title()).as(screen).isNotBlank();
        all.assertThat(printed.direction()).as(screen).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        all.assertThat(printed.moment())
                .as("%s: where it is found again", screen)
                .contains(exchange.address());
        if (language.equals("en")) {
            all.assertThat(printed.moment())
                    .as("%s: of which moment it is", screen)
                    .contains(screen.equals(PAST) ? "until 30 Jun 2007" : "now");
        }
        switch (screen) {
            case "needs" -> all.assertThat(printed.rows()).containsExactly(needs + 1);
            case "entries" -> all.assertThat(printed.rows()).containsExactly(entries + 1);
            default -> {}
        }
    }
}
