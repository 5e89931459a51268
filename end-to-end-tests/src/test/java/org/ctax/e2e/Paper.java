package org.ctax.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** A sheet on which pages are printed, and what must hold of them there. */
enum Paper {
    A4("A4", false, 703),
    LETTER("Letter", false, 725),
    A4_ACROSS("A4", true, 1031);

    /** At 96 pixels an inch, between the margins that the styles ask for. */
    private final int width;

    private final String format;
    private final boolean landscape;

    Paper(String format, boolean landscape, int width) {
        this.format = format;
        this.landscape = landscape;
        this.width = width;
    }

    private static final double A4_HEIGHT = 1031;
    private static final double LETTER_HEIGHT = 965;
    private static final double ACROSS_HEIGHT = 703;
    private static final Pattern A_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    /** All that is seen when the page is printed, by what is wrong with it: nothing should be. */
    private static final String LOOK = """
            ({width, tall}) => {
              const main = document.querySelector('main');
              const shown = (one) => one.checkVisibility() && one.getClientRects().length > 0
                && one.closest('.sr-only, .mantine-VisuallyHidden-root, .world-map-unseen') === null;
              const all = [...main.querySelectorAll('*')].filter(shown);
              const named = (some) => [...new Set(some.map((one) => one.tagName + ' ' + one.textContent.trim().slice(0, 40)))].slice(0, 5);
              const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
              const light = (colour) => {
                const [red, green, blue] = parts(colour).map((part) => part / 255)
                  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
              // Browsers print no backgrounds but those that insist on it.
              const ground = (one) => {
                for (let at = one; at !== null; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  const colour = style.backgroundColor;
                  if (style.printColorAdjust === 'exact' && (parts(colour)[3] ?? 1) > 0) {
                    return light(colour);
                  }
                }
                return 1;
              };
              const words = all.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
              const ink = (one) => light(one.closest('svg') === null ? getComputedStyle(one).color : getComputedStyle(one).fill);
              const rows = [...main.querySelectorAll('table')];
              return {
                height: document.documentElement.scrollHeight,
                rows: rows.map((table) => table.querySelectorAll('tr[aria-rowindex]').length),
                printed: main.querySelector('.printed')?.innerText ?? '',
                title: main.querySelector('h1').innerText,
                direction: getComputedStyle(main).direction,
                wrong: {
                  'sticks out': named(all.filter((one) => one.closest('svg') === null
                    && (one.getBoundingClientRect().left < -1 || one.getBoundingClientRect().right > width + 1))),
                  'is wider than its cell': named(all.filter((one) => one.matches('td, th') && one.scrollWidth > one.clientWidth + 1)),
                  'is cut off': named(all.filter((one) => one.closest('svg') === null
                    && getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)),
                  'can only be used on a screen': named([...document.querySelectorAll(
                    'header, nav, input, select, .mantine-ActionIcon-root, .mantine-Button-root:not(td *)')].filter(shown)),
                  'is hardly seen on white': named(words.filter((one) => contrast(ink(one), ground(one)) < 4.5)),
                  'is a head that does not come again': named(rows.map((table) => table.tHead).filter((head) => head !== null)
                    .filter((head) => {
                      const {display, position, breakInside} = getComputedStyle(head);
                      return display !== 'table-header-group' || position !== 'static' || breakInside !== 'avoid'
                        || [...head.querySelectorAll('button')].some((one) => one.checkVisibility())
                        || head.getBoundingClientRect().height > tall / 4;
                    })),
                  'is a row that may be cut in two': named([...main.querySelectorAll('tr')].filter(shown)
                    .filter((row) => getComputedStyle(row).breakInside !== 'avoid')),
                  'lacks rows': named(rows.filter((table) => table.ariaRowCount !== null
                    && Number(table.ariaRowCount) !== table.querySelectorAll('tr[aria-rowindex]').length)),
                },
              };
            }""";

    /** Looks at a page as it goes onto this paper, and prints it. */
    Printed print(Person person, String what, SoftAssertions all) {
        var page = person.page();
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        person.awaitRest();
        var seen = (Map<?, ?>) page.evaluate(LOOK, Map.of("width", width, "tall", height()));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        var on = what + " on " + this;
        ((Map<?, ?>) of(seen, "wrong"))
                .forEach((wrong, which) ->
                        all.assertThat((List<?>) which).as("%s: %s", on, wrong).isEmpty());
        var file = page.pdf(new Page.PdfOptions().setFormat(format).setLandscape(landscape));
        double filled = ((Number) of(seen, "height")).doubleValue() / height();
        all.assertThat(pages(file))
                .as("%s: pages, of which the content fills %.1f", on, filled)
                // Rows and pictures that are not cut leave room at the end of a page.
                .isBetween((int) Math.floor(filled * 0.8), (int) Math.ceil(filled * 1.5) + 1);
        return new Printed(
                String.valueOf(seen.get("title")),
                String.valueOf(seen.get("printed")),
                String.valueOf(seen.get("direction")),
                ((List<?>) of(seen, "rows"))
                        .stream().mapToInt(rows -> ((Number) rows).intValue()).toArray(),
                file);
    }

    private static Object of(Map<?, ?> seen, String name) {
        return Objects.requireNonNull(seen.get(name), name);
    }

    /** What stands on the paper. */
    record Printed(String title, String moment, String direction, int[] rows, byte[] file) {}

    private double height() {
        return landscape ? ACROSS_HEIGHT : this == LETTER ? LETTER_HEIGHT : A4_HEIGHT;
    }

    private static int pages(byte[] file) {
        return (int) A_PAGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
