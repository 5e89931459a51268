package org.ctax.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long whoever opens the assistance map looks at nothing, on a line of 1.6 Mbit/s and 150 ms there and back, the first
 * time and again; against the same on no such line. And how long the map takes to redraw itself, with a need in each
 * country, when something is recorded.
 */
final class ScreenSpeed implements Benchmarks.Benchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int NEWS = 20;
    private static final double BYTES_A_SECOND = 1.6e6 / 8;
    private static final int MILLISECONDS = 150;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Shown(double first, double map) {}

    @Override
    public void run() throws Exception {
        try (var folder = new Folder();
                var exchange = Applications.standalone(folder.path());
                var client = new Client(exchange);
                var visitors = new Visitors()) {
            var needs = fill(client);
            var address = client.to("/").build().uri().toString();
            loads(visitors, address);
            redraws(visitors, address, client, needs);
        }
    }

    /** A need in each country. */
    private static List<UUID> fill(Client client) throws Exception {
        var needs = new ArrayList<UUID>();
        for (var country : JSON.readTree(client.get("/api/countries?size=1000")).get("items")) {
            var need = UUID.randomUUID();
            needs.add(need);
            client.post("/api/needs", """
                    {"id":"%s","country":"%s","theme":"CT-01","title":"A law","valueDate":"2008-01-31",
                     "required":{"amount":"%d.00","currency":"USD"}}""".formatted(need, country.get("code").asString(), 10_000 * needs.size()));
        }
        return needs;
    }

    private static void loads(Visitors visitors, String address) {
        var figures = new ArrayList<Shown[]>();
        for (int round = -1; round < ROUNDS; round++) {
            try (var slow = visitors.signedIn();
                    var fast = visitors.signedIn()) {
                var here = shown(page(fast), address);
                var page = page(slow);
                narrow(page);
                var first = shown(page, address);
                var again = shown(page, address);
                if (round >= 0) {
                    // The first is for the compilers.
                    figures.add(new Shown[] {here, first, again});
                }
            }
        }
        var names = List.of("no such line", "first visit", "next visit");
        for (int line = 0; line < names.size(); line++) {
            int at = line;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s: first contentful paint %,5.0f ms, map drawn %,5.0f ms; median ratio to no such line %.1f%n",
                    names.get(line),
                    Figures.median(figures.stream().map(one -> one[at].first()).toList()),
                    Figures.median(figures.stream().map(one -> one[at].map()).toList()),
                    Figures.median(figures.stream()
                            .map(one -> one[at].map() / one[0].map())
                            .toList()));
        }
    }

    private static void redraws(Visitors visitors, String address, Client client, List<UUID> needs) throws Exception {
        try (var context = visitors.signedIn()) {
            var page = page(context);
            shown(page, address);
            page.waitForSelector("[data-line=live]");
            for (int news = 0; news < NEWS; news++) {
                page.evaluate("performance.clearMeasures('map-redraw')");
                // Another class for one country at least, and other breaks for all.
                client.post("/api/needs/" + needs.get(news) + "/requirements", """
                        {"id":"%s","required":{"amount":"%d.00","currency":"USD"},"reason":"More","valueDate":"2008-02-01"}""".formatted(
                                UUID.randomUUID(), 3_000_000 + 100_000 * news));
                awaitRedraw(page);
                page.evaluate("window.redraws = [...(window.redraws ?? []),"
                        + " ...performance.getEntriesByName('map-redraw').map(({duration}) => duration)]");
            }
            @SuppressWarnings("unchecked")
            var all = ((List<Number>) page.evaluate("window.redraws"))
                    .stream().map(Number::doubleValue).toList();
            System.out.printf(
                    Locale.ROOT,
                    "A live change redraws the map of %d countries in %.1f ms (median of %d), %.1f ms at most%n",
                    needs.size(),
                    Figures.median(all),
                    all.size(),
                    Figures.percentile(all, 100));
        }
    }

    private static Page page(BrowserContext context) {
        return context.newPage();
    }

    private static void narrow(Page page) {
        var line = page.context().newCDPSession(page);
        line.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", MILLISECONDS);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    /** Asked from outside: the policy of the pages lets no words be run within. */
    private static void awaitRedraw(Page page) {
        while (!Boolean.TRUE.equals(page.evaluate("performance.getEntriesByName('map-redraw').length > 0"))) {
            page.waitForTimeout(10);
        }
    }

    private static Shown shown(Page page, String address) {
        page.navigate(address);
        awaitRedraw(page);
        var first = (Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var map = (Number) page.evaluate(
                "(({startTime, duration}) => startTime + duration)(performance.getEntriesByName('map-redraw').at(-1))");
        return new Shown(first.doubleValue(), map.doubleValue());
    }
}
