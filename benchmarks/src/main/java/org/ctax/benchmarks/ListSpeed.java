package org.ctax.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the table of needs bears a list of 100,000, beside one of 1,000: when rows show and when all are there, sorting,
 * filtering and scrolling, files of all rows, and how much of memory it takes. What the list says is made up, and given to the browser as
 * the exchange would give it, but at once: it is the screen that is measured.
 */
final class ListSpeed implements Benchmarks.Benchmark {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("rows", 100_000);
    private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)");
    private static final double MILLION = 1e6;
    private static final double LONG = 600_000;
    private static final String SCRIPT = """
            () => {
              const seen = window.seen = {tasks: [], asking: 0, most: 0};
              new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({startTime, duration}) => ({startTime, duration}))))
                .observe({type: 'longtask'});
              const ask = window.fetch;
              window.fetch = async (request, options) => {
                if (!new URL(request.url ?? request, location.href).pathname.startsWith('/api/needs')) {
                  return ask(request, options);
                }
                seen.most = Math.max(seen.most, ++seen.asking);
                const answer = await ask(request);
                seen.asking--;
                seen.answered ??= performance.now();
                return answer;
              };
              const waits = () => document.querySelector('.data-table [aria-busy=true]') !== null;
              const frame = () => new Promise(requestAnimationFrame);
              new MutationObserver((_, watch) => {
                if (document.querySelector('.data-table tr[data-index], .data-table tbody tr') !== null) {
                  seen.rows ??= performance.now();
                  if (!waits()) {
                    seen.whole = performance.now();
                    watch.disconnect();
                  }
                }
              }).observe(document, {subtree: true, childList: true, attributes: true});
              // What one does until it is seen, and the longest time in which the page did nothing else.
              window.until = async (act, done) => {
                const from = performance.now();
                act();
                do {
                  await frame();
                } while (!done() || waits());
                const to = performance.now();
                await new Promise((heard) => setTimeout(heard, 100));
                return [to - from, window.longest(from, to)];
              };
              window.longest = (from, to) => Math.max(0, ...seen.tasks
                .filter(({startTime, duration}) => startTime + duration > from && startTime < to)
                .map(({duration}) => duration));
            }""";

    private record Took(double time, double longest) {
        static Took of(Object pair) {
            var both = (List<?>) pair;
            return new Took(((Number) both.get(0)).doubleValue(), ((Number) both.get(1)).doubleValue());
        }
    }

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var exchange = Applications.standalone(folder.path());
                var client = new Client(exchange);
                var visitors = new Visitors()) {
            var address = client.to("/needs").build().uri().toString();
            // The first is for the compilers.
            for (int rows : new int[] {FEW, FEW, MANY}) {
                try (var context = visitors.signedIn()) {
                    var page = context.newPage();
                    page.setDefaultTimeout(LONG);
                    page.addInitScript("(" + SCRIPT + ")()");
                    var needs = new MadeUpNeeds(rows);
                    page.route("**/api/needs?*", route -> answer(route, needs));
                    System.out.printf(Locale.ROOT, "%,d rows%n", rows);
                    measure(page, address, folder.path());
                }
            }
        }
    }

    private static void answer(Route route, MadeUpNeeds needs) {
        Matcher page = PAGE.matcher(route.request().url());
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(needs.page(page.find() ? Integer.parseInt(page.group(1)) : 0)));
    }

    private static void measure(Page page, String address, Path folder) throws Exception {
        page.navigate(address);
        await(page, "window.seen.whole !== undefined");
        say("first rows, after the first answer", number(page, "seen.rows - seen.answered"));
        say("all rows, after the first answer", number(page, "seen.whole - seen.answered"));
        System.out.printf("  %-40s %7d%n", "asked for at once, at most", (int) number(page, "seen.most"));
        say("longest task while they came", number(page, "longest(seen.answered, seen.whole)"));
        sort(page, "Title", "Country", "Gap (USD)", "Found on");
        filter(page);
        scroll(page);
        file(page, "CSV", folder);
        file(page, "Excel", folder);
        System.out.printf(
                Locale.ROOT, "  %-40s %7.0f MB%n", "JavaScript's heap, when all is done", heap(page) / MILLION);
    }

    private static void sort(Page page, String... columns) {
        var first = new ArrayList<Took>();
        var turned = new ArrayList<Took>();
        for (var column : columns) {
            for (var took : List.of(first, turned)) {
                took.add(Took.of(page.evaluate("""
                        (title) => {
                          const head = [...document.querySelectorAll('.data-table thead th')]
                            .find((each) => each.querySelector('.sorter').textContent === title);
                          const before = head.ariaSort;
                          return until(() => head.querySelector('.sorter').click(), () => head.ariaSort !== before);
                        }""", column)));
            }
        }
        say("sorted by a column", first);
        say("turned the other way", turned);
    }

    private static void filter(Page page) {
        var all = new ArrayList<Took>();
        // Of each there are far more or far fewer rows than of the one before.
        for (var text : List.of("border", "border control", "Mali", "finance law", "high", "")) {
            all.add(Took.of(page.evaluate("""
                    (text) => {
                      const box = document.querySelector('.data-table input');
                      const status = document.querySelector('.data-table [role=status]');
                      const before = status.textContent;
                      return until(() => {
                        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, text);
                        box.dispatchEvent(new Event('input', {bubbles: true}));
                      }, () => status.textContent !== before);
                    }""", text)));
        }
        say("filtered by a text, as it is typed", all);
    }

    private static void scroll(Page page) {
        var seen = (Map<?, ?>) page.evaluate("""
                async () => {
                  const table = document.querySelector('.data-table .scrolled');
                  const from = performance.now();
                  let most = 0;
                  let frames = 0;
                  for (let part = 0; part <= 60; part++) {
                    table.scrollTop = table.scrollHeight * part / 60;
                    await new Promise(requestAnimationFrame);
                    frames++;
                    most = Math.max(most, table.querySelectorAll('tbody tr').length);
                  }
                  table.scrollTop = table.scrollHeight;
                  const last = table.querySelector('table').ariaRowCount;
                  while (table.querySelector(`tr[aria-rowindex="${last}"]`) === null) {
                    await new Promise(requestAnimationFrame);
                  }
                  const to = performance.now();
                  await new Promise((heard) => setTimeout(heard, 100));
                  return {time: to - from, most, longest: longest(from, to)};
                }""");
        say("scrolled to the end in 60 steps", new Took(of(seen, "time"), of(seen, "longest")));
        System.out.printf(Locale.ROOT, "  %-40s %7.0f%n", "rows drawn at once, at most", of(seen, "most"));
    }

    private static void file(Page page, String form, Path folder) throws Exception {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"))
                .click();
        double from = number(page, "performance.now()");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile(form)))
                        .click());
        double to = number(page, "performance.now()");
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        page.waitForTimeout(200);
        double longest = ((Number) page.evaluate("([from, to]) => longest(from, to)", List.of(from, to))).doubleValue();
        say("%s of all rows, %.1f MB".formatted(form, Files.size(file) / MILLION), new Took(to - from, longest));
    }

    private static double heap(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.send("HeapProfiler.collectGarbage");
        JsonObject usage = tools.send("Runtime.getHeapUsage");
        return usage.get("usedSize").getAsDouble();
    }

    /** Asked from outside: the policy of the pages lets no words be run within. */
    private static void await(Page page, String script) {
        while (!Boolean.TRUE.equals(page.evaluate(script))) {
            page.waitForTimeout(50);
        }
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static double of(Map<?, ?> seen, String name) {
        return ((Number) Objects.requireNonNull(seen.get(name))).doubleValue();
    }

    private static void say(String what, double milliseconds) {
        System.out.printf(Locale.ROOT, "  %-40s %,7.0f ms%n", what, milliseconds);
    }

    private static void say(String what, Took took) {
        System.out.printf(
                Locale.ROOT, "  %-40s %,7.0f ms, longest task %,5.0f ms%n", what, took.time(), took.longest());
    }

    private static void say(String what, List<Took> all) {
        var times = all.stream().map(Took::time).toList();
        System.out.printf(
                Locale.ROOT,
                "  %-40s %,7.0f ms (median of %d), %,5.0f ms at most, longest task %,5.0f ms%n",
                what,
                Figures.median(times),
                times.size(),
                Figures.percentile(times, 100),
                Figures.percentile(all.stream().map(Took::longest).toList(), 100));
    }
}
