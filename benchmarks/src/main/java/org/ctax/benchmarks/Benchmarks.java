package org.ctax.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are named, or all. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("commands", new CommandSpeed());
        ALL.put("tokens", new CostOfTokens());
        ALL.put("live", new LiveLatency());
        ALL.put("apart", new LagApart());
        ALL.put("past", new CostOfThePast());
        ALL.put("replay", new ReplaySpeed());
        ALL.put("screens", new ScreenSpeed());
        ALL.put("lists", new ListSpeed());
    }

    /** One load run. */
    interface Benchmark {
        void run() throws Exception;
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (var name : wanted) {
            var benchmark = ALL.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException(name + " is none of " + ALL.keySet());
            }
            System.out.println("== " + name);
            benchmark.run();
        }
        System.exit(0);
    }
}
