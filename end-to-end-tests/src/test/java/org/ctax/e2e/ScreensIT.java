package org.ctax.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of the web application, as the packaged exchange hands it out: nothing in it hinders anybody, nothing
 * sticks out, nothing is in the console. Pictures of them are left in target; with {@code -Dctax.screens=true} they
 * renew those in docs/screens.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {
    private static final Path PICTURES = Path.of("target", "screens");
    private static final Path SHOWN = Path.of("..", "docs", "screens");
    private static final int FIRST_LOAD = 300_000;
    private static final Set<String> ADMINISTERED = Set.of("operations", "administration", "security");

    private final HttpClient http = HttpClient.newHttpClient();
    private Exchange exchange;
    private Exchange clerk;
    private Chromium chromium;
    private Map<String, String> screens;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Files.createDirectories(PICTURES);
        exchange = Exchange.startDemonstration(folder);
        chromium = Chromium.open();
        clerk = exchange.asClient("demo", "demo");
        screens = screens();
    }

    @AfterAll
    void close() {
        chromium.close();
        exchange.close();
        http.close();
    }

    /** Each with the address at which there is something to see. */
    private Map<String, String> screens() throws IOException {
        var pledge = first("/api/pledges?sort=-received&size=1", "id");
        var need = first("/api/needs?country=AFG&size=1", "id");
        var activity = first("/api/activities?state=COMPLETED&size=1", "id");
        var all = new TreeMap<String, String>();
        all.putAll(Map.of(
                "map", "/",
                "map-country", "/?country=AFG",
                "matrix", "/matrix",
                "flows", "/flows",
                "explain", "/explain?measure=gap&country=AFG",
                "compare", "/compare?from=700",
                "entries", "/entries",
                "film", "/film?at=2008-03-10",
                "past", "/?valueAsOf=2007-06-30"));
        all.putAll(Map.of(
                "pledges", "/pledges",
                "pledge", "/pledges/" + pledge,
                "pledge-new", "/pledges/new",
                "statement", "/statement?donor=" + first("/api/participants?kind=DONOR&sort=name&size=1", "id"),
                "needs", "/needs",
                "need", "/needs/" + need,
                "need-new", "/needs/new"));
        all.putAll(Map.of(
                "activities", "/activities",
                "activity", "/activities/" + activity,
                "activity-new", "/activities/new",
                "calendar", "/calendar",
                "participants", "/participants",
                "looks", "/looks",
                "imports", "/imports",
                "operations", "/operations",
                "administration", "/administration",
                "lost", "/nowhere"));
        all.put("security", "/security");
        return all;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "1280, en, LIGHT",
        "1280, en, DARK",
        "1280, ar, LIGHT",
        "1280, ar, DARK",
        "390, en, LIGHT",
        "390, ar, DARK"
    })
    void everyScreenIsForEverybody(int width, String language, ColorScheme scheme) throws IOException {
        var coordinator = Person.signIn(chromium, exchange.address(), "coordinator", width, language, scheme);
        var administrator = Person.signIn(chromium, exchange.address(), "administrator", width, language, scheme);
        var all = new SoftAssertions();
        for (var screen : screens.entrySet()) {
            var person = ADMINISTERED.contains(screen.getKey()) ? administrator : coordinator;
            all.assertThatCode(() -> {
                        person.goTo(screen.getValue());
                        picture(person, named(screen.getKey(), language, scheme, width));
                        person.isForEverybody(screen.getKey());
                    })
                    .as("%s %s %s %d", screen.getKey(), language, scheme, width)
                    .doesNotThrowAnyException();
        }
        all.assertThat(chromium.complaints()).isEmpty();
        all.assertAll();
        coordinator.page().context().close();
        administrator.page().context().close();
    }

    @ParameterizedTest
    @CsvSource({"fr", "es", "ru", "zh"})
    void theMapSpeaksEachLanguageOfTheUnitedNations(String language) throws IOException {
        var person = Person.signIn(chromium, exchange.address(), "auditor", 1280, language, ColorScheme.LIGHT);
        assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo(language);
        picture(person, named("map", language, ColorScheme.LIGHT, 1280));
        person.isForEverybody(language);
        person.page().context().close();
    }

    @Test
    void theFirstLoadIsSmall() throws Exception {
        var person = Person.signIn(chromium, exchange.address(), "donor", 1280, "en", ColorScheme.LIGHT);
        PlaywrightAssertions.assertThat(person.locator("main figure svg path").nth(100))
                .isVisible();
        @SuppressWarnings("unchecked")
        var loaded = (List<String>) person.page().evaluate("""
                [...new Set(performance.getEntriesByType('resource').map(({ name }) => name))]
                  .filter((name) => /\\.(js|css)$/.test(new URL(name).pathname))""");
        int sum = 0;
        for (var file : loaded) {
            sum += gzipped(http.send(HttpRequest.newBuilder(URI.create(file)).build(), BodyHandlers.ofByteArray())
                    .body());
        }
        System.out.printf("First load: %d files of scripts and styles, %d bytes gzipped%n", loaded.size(), sum);
        assertThat(loaded).hasSizeGreaterThan(5);
        assertThat(sum).isLessThanOrEqualTo(FIRST_LOAD);
        person.page().context().close();
    }

    private static String named(String screen, String language, ColorScheme scheme, int width) {
        return "%s-%s-%s-%d".formatted(screen, language, scheme.name().toLowerCase(Locale.ROOT), width);
    }

    private static int gzipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }

    private static void picture(Person person, String name) throws IOException {
        var options = new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(60);
        var file = PICTURES.resolve(name + ".jpg");
        Files.write(file, person.page().screenshot(options));
        // On a phone in the dark the other direction is tried as well, but need not be shown again.
        if (Boolean.getBoolean("ctax.screens") && !name.contains("-ar-dark-")) {
            Files.createDirectories(SHOWN);
            Files.copy(file, SHOWN.resolve(name + ".jpg"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String first(String list, String field) throws IOException {
        return clerk.get(list).at("/items/0/" + field).asString();
    }
}
