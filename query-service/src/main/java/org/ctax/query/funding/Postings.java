package org.ctax.query.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spreads layers of money over spots by their weights, to the last cent. */
final class Postings {
    private Postings() {}

    static void spread(
            Statement statement,
            Measure measure,
            String currency,
            List<Layer> layers,
            List<Spot> spots,
            Function<Spot, Cell> cellOf) {
        if (layers.isEmpty()) {
            return;
        }
        if (spots.size() == 1) {
            var cell = cellOf.apply(spots.getFirst());
            for (var layer : layers) {
                statement.add(
                        new Statement.Key(cell, measure, currency, layer.basis(), layer.conversion()),
                        new Worth(layer.own(), layer.equivalent()));
            }
            return;
        }
        var cells = spots.stream().map(cellOf).toList();
        var weights = spots.stream().map(Spot::weight).toList();
        for (var layer : layers) {
            var own = Portions.of(layer.own(), weights);
            var equivalents = equivalents(layer.equivalent(), weights);
            for (int i = 0; i < cells.size(); i++) {
                statement.add(
                        new Statement.Key(cells.get(i), measure, currency, layer.basis(), layer.conversion()),
                        new Worth(own.get(i), equivalents.get(i)));
            }
        }
    }

    private static List<@Nullable BigDecimal> equivalents(@Nullable BigDecimal equivalent, List<BigDecimal> weights) {
        if (equivalent != null) {
            return new ArrayList<@Nullable BigDecimal>(Portions.of(equivalent, weights));
        }
        var none = new ArrayList<@Nullable BigDecimal>();
        weights.forEach(_ -> none.add(null));
        return none;
    }
}
