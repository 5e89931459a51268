package org.ctax.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ctax.web.access.TestTokens;

/** The browser of this machine, in which somebody is signed in. */
final class Visitors implements AutoCloseable {
    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(QUIET));

    /** A browser that has never been here. */
    BrowserContext signedIn() {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en"));
        context.addInitScript("sessionStorage.setItem('ctax.token', JSON.stringify({token: '%s', expires: %d}))"
                .formatted(
                        TestTokens.bearer().replace("Bearer ", ""),
                        Instant.now().plusSeconds(1800).toEpochMilli()));
        return context;
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not there"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
