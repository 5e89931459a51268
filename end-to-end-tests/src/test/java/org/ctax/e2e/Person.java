package org.ctax.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.Locale;
import org.awaitility.Awaitility;

/** Somebody who is signed in to the web application, before a screen. */
final class Person {
    /** More than the steps that somebody takes with the tab key on any page of the application. */
    private static final int STEPS = 200;
    /** Milliseconds after which what waits is taken to wait for ever. */
    private static final int PATIENCE = 60_000;

    private final Page page;
    private final String address;

    private Person(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Opens the application for the first time, and signs in as it asks for. */
    static Person signIn(
            Chromium chromium, String address, String name, int width, String language, ColorScheme scheme) {
        var page = chromium.page(width, width < 500 ? 844 : 800, language, scheme);
        page.context()
                .addInitScript("localStorage.setItem('ctax.scheme', '%s')"
                        .formatted(scheme.name().toLowerCase(Locale.ROOT)));
        page.navigate(address + "/");
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill("demo");
        page.locator("input[name=password]").press("Enter");
        return at(page, address);
    }

    /** Somebody who came to the application in a way of their own. */
    static Person at(Page page, String address) {
        var person = new Person(page, address);
        person.awaitScreen();
        return person;
    }

    Page page() {
        return page;
    }

    Locator locator(String selector) {
        return page.locator(selector);
    }

    /** Goes to a screen and waits until it is whole. */
    Person goTo(String path) {
        page.navigate(address + path);
        awaitScreen();
        return this;
    }

    void awaitScreen() {
        assertThat(page.locator("main h1")).isVisible();
        page.waitForLoadState(LoadState.LOAD);
        awaitRest();
        page.evaluate("document.fonts.ready.then(() => true)");
        // What slides in has come to rest.
        page.evaluate("""
                () => Promise.allSettled(document.getAnimations()
                  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
                  .map(({ finished }) => finished)).then(() => true)""");
    }

    /** Waits until nothing on the screen says that it still waits, and nothing new has begun to in the frames after. */
    void awaitRest() {
        page.evaluate("""
                (longest) => new Promise((whole, never) => {
                  const waiting = () => [...document.querySelectorAll('[aria-busy=true], .mantine-Loader-root')];
                  const begun = performance.now();
                  let still = 0;
                  const look = () => {
                    still = waiting().length === 0 ? still + 1 : 0;
                    if (still > 3) {
                      whole(true);
                    } else if (performance.now() - begun > longest) {
                      never(new Error('Still waiting: ' + waiting().map(({outerHTML}) => outerHTML.slice(0, 200))));
                    } else {
                      requestAnimationFrame(look);
                    }
                  };
                  look();
                })""", PATIENCE);
    }

    /** Nothing hinders anybody, and nothing sticks out at the side. */
    void isForEverybody(String where) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(where)
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(where).isEmpty();
    }

    /** Goes on with the tab key alone until what has the focus is called so. */
    void tabTo(String name) {
        for (int step = 0; step < STEPS; step++) {
            if (name.equals(focused())) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key leads nowhere to " + name);
    }

    private Object focused() {
        return page.evaluate("""
                () => {
                  const it = document.activeElement;
                  const words = it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent;
                  return words.replace(/[*\\s]+$/, '').trim();
                }""");
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Waits until something on the screen holds. */
    void await(String script) {
        Awaitility.await().until(() -> Boolean.TRUE.equals(page.evaluate(script)));
    }
}
