package org.ctax.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A list of needs that nobody has, as long as is wanted, in the parts in which the exchange gives a list; always the same. */
final class MadeUpNeeds {
    private static final int SIZE = 1000;
    /** In the summer of 2008. */
    private static final long SINCE = 1_214_900_000;

    private static final List<String> WORDS = List.of(
            "border",
            "control",
            "finance",
            "law",
            "courts",
            "training",
            "police",
            "officers",
            "victims",
            "prevention",
            "airport",
            "cargo",
            "screening",
            "judicial",
            "cooperation",
            "review",
            "action",
            "plan",
            "prosecutors");
    private static final List<String> COUNTRIES =
            List.of("AFG", "GIN", "MLI", "NER", "NGA", "KEN", "PHL", "IDN", "YEM");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> pages = new ArrayList<>();

    MadeUpNeeds(int rows) {
        var chance = new Random(1);
        int all = (rows + SIZE - 1) / SIZE;
        for (int page = 0; page < all; page++) {
            var items = new ArrayList<String>();
            for (int row = page * SIZE; row < Math.min(rows, (page + 1) * SIZE); row++) {
                items.add(need(row, chance));
            }
            pages.add("""
                    {"items":[%s],"page":{"number":%d,"size":%d,"totalItems":%d,"totalPages":%d},
                     "position":%d,"asOf":"2008-07-01T12:00:00Z"}""".formatted(String.join(",", items), page, SIZE, rows, all, rows));
        }
    }

    String page(int number) {
        return pages.get(number);
    }

    private static String need(int row, Random chance) {
        var title = new StringBuilder();
        for (int words = 4 + chance.nextInt(4); words > 0; words--) {
            title.append(one(WORDS, chance)).append(' ');
        }
        title.append(chance.nextInt(3000));
        int required = 1000 + chance.nextInt(5_000_000);
        int allocated = chance.nextInt(required);
        return """
                {"id":"%s","title":%s,"country":"%s","theme":"CT-%02d","priority":"%s","state":"OPEN","valueDate":"%s",
                 "required":"%d.00","originalRequired":"%d.00","allocated":"%d.00","gap":"%d.00","surplus":"0.00",
                 "received":"%d.00","overCovered":false,"illustrative":true,"recorded":"%s","position":%d}""".formatted(
                        new UUID(row, 0x8000_0000_0000_0000L | row),
                        JSON.writeValueAsString(title.toString()),
                        one(COUNTRIES, chance),
                        1 + chance.nextInt(9),
                        one(List.of("HIGH", "MEDIUM", "LOW"), chance),
                        LocalDate.ofEpochDay(13_000 + chance.nextInt(1000)),
                        required,
                        required,
                        allocated,
                        required - allocated,
                        allocated / 2,
                        Instant.ofEpochSecond(SINCE + row),
                        row + 1);
    }

    private static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
