package org.ctax.query.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ctax.events.money.Amounts;
import org.ctax.query.funding.FundingRow.RateUsed;
import org.jspecify.annotations.Nullable;

/** Adds up a row. */
final class RowSums {
    private static final int COVERAGE_DECIMALS = 4;
    private static final int RATE_DIGITS = 6;
    private static final List<Measure> MONEY = List.of(
            Measure.REQUIRED,
            Measure.ORIGINAL_REQUIRED,
            Measure.PLEDGED,
            Measure.COMMITTED,
            Measure.RECEIVED,
            Measure.ALLOCATED);

    private final int scale;
    private final Map<Measure, BigDecimal> display = new EnumMap<>(Measure.class);
    private final Map<Measure, Map<String, BigDecimal>> own = new EnumMap<>(Measure.class);
    private final Map<Measure, Map<String, BigDecimal>> noRate = new EnumMap<>(Measure.class);
    private final Map<String, Worth> converted = new TreeMap<>();
    private BigDecimal gap = BigDecimal.ZERO;
    private BigDecimal surplus = BigDecimal.ZERO;
    private boolean illustrative;

    RowSums(String displayCurrency) {
        scale = Math.max(0, Amounts.currency(displayCurrency).getDefaultFractionDigits());
    }

    void add(Statement.Key key, Worth worth) {
        var measure = key.measure();
        var equivalent = worth.equivalent();
        if (equivalent != null) {
            display.merge(measure, equivalent, BigDecimal::add);
        }
        if (key.currency().isEmpty()) {
            return;
        }
        illustrative |= key.cell().illustrative();
        own.computeIfAbsent(measure, _ -> new TreeMap<>()).merge(key.currency(), worth.own(), BigDecimal::add);
        if (equivalent == null) {
            noRate.computeIfAbsent(measure, _ -> new TreeMap<>()).merge(key.currency(), worth.own(), BigDecimal::add);
        } else if (key.basis() != Basis.SAME && (measure == Measure.PLEDGED || measure == Measure.REQUIRED)) {
            converted.merge(key.currency() + ':' + key.basis(), worth, Worth::plus);
        }
    }

    void addNeed(NeedSums need) {
        gap = gap.add(need.gap(scale));
        surplus = surplus.add(need.surplus(scale));
    }

    BigDecimal of(Measure measure) {
        return display.getOrDefault(measure, BigDecimal.ZERO);
    }

    BigDecimal gap() {
        return gap;
    }

    /** True where nothing stands in the row any more, though something once did. */
    boolean isEmpty() {
        return gap.signum() == 0
                && surplus.signum() == 0
                && display.values().stream().allMatch(sum -> sum.signum() == 0)
                && noRate.values().stream().flatMap(m -> m.values().stream()).allMatch(sum -> sum.signum() == 0);
    }

    FundingRow row(Map<String, String> keys) {
        var required = of(Measure.REQUIRED);
        return new FundingRow(
                RowKeys.of(keys),
                text(required),
                text(of(Measure.ORIGINAL_REQUIRED)),
                text(of(Measure.PLEDGED)),
                text(of(Measure.COMMITTED)),
                text(of(Measure.RECEIVED)),
                text(of(Measure.PLEDGED).subtract(of(Measure.COMMITTED))),
                text(of(Measure.ALLOCATED)),
                text(gap),
                text(surplus),
                coverage(required),
                activities(),
                byName(own),
                noRate.isEmpty() ? null : byName(noRate),
                rates(),
                illustrative);
    }

    private @Nullable String coverage(BigDecimal required) {
        return required.signum() == 0
                ? null
                : of(Measure.COMMITTED)
                        .divide(required, COVERAGE_DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private Map<String, String> activities() {
        var counts = new LinkedHashMap<String, String>();
        for (var measure : Measure.values()) {
            if (!measure.isFunding() && !measure.isRequirement()) {
                var count = of(measure).stripTrailingZeros();
                counts.put(measure.name().toLowerCase(Locale.ROOT), count.toPlainString());
            }
        }
        return counts;
    }

    private static Map<String, Map<String, String>> byName(Map<Measure, Map<String, BigDecimal>> sums) {
        var named = new LinkedHashMap<String, Map<String, String>>();
        for (var measure : MONEY) {
            var amounts = new LinkedHashMap<String, String>();
            sums.getOrDefault(measure, Map.of()).forEach((currency, sum) -> {
                if (sum.signum() != 0) {
                    amounts.put(currency, sum.toPlainString());
                }
            });
            if (!amounts.isEmpty()) {
                named.put(
                        measure == Measure.ORIGINAL_REQUIRED
                                ? "originalRequired"
                                : measure.name().toLowerCase(Locale.ROOT),
                        amounts);
            }
        }
        return named;
    }

    private List<RateUsed> rates() {
        var rates = new ArrayList<RateUsed>();
        converted.forEach((key, worth) -> {
            var equivalent = worth.equivalent();
            if (worth.own().signum() != 0 && equivalent != null) {
                var colon = key.indexOf(':');
                var rate = equivalent.divide(worth.own(), new MathContext(RATE_DIGITS));
                rates.add(new RateUsed(
                        key.substring(0, colon),
                        key.substring(colon + 1),
                        rate.stripTrailingZeros().toPlainString()));
            }
        });
        return rates;
    }

    private String text(BigDecimal amount) {
        return amount.setScale(scale, Amounts.ROUNDING).toPlainString();
    }
}
