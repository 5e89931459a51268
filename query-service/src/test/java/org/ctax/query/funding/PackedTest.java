package org.ctax.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedTest {
    private record Sum(@Nullable LocalDate day, Statement.Key key, Worth worth) {}

    @Test
    void whatIsReadIsWhatWasWritten() {
        var donor = "5d3c0e7e-0001-4000-8000-000000000001";
        var cells = List.of(
                new Cell(donor, "AFG", "CT-01", null, null, null, donor, false, ""),
                new Cell(null, null, null, null, donor, null, null, true, "P"),
                new Cell(donor, Cell.SEVERAL, "$odd-theme", null, null, null, null, false, "R" + donor + "," + donor),
                new Cell(donor, "R:034", "~", "\\", null, null, null, false, "P"));
        var written = new ArrayList<Sum>();
        var text = new StringBuilder();
        var writer = new Packed.Writer(text);
        for (int round = 0; round < 3; round++) {
            for (var cell : cells) {
                for (var measure : Measure.values()) {
                    var own = new BigDecimal("-12.50").multiply(BigDecimal.valueOf(round));
                    var sum = new Sum(
                            round == 0 ? null : LocalDate.of(2007, 1, 1).minusDays(20_000L * round),
                            new Statement.Key(cell, measure, round == 1 ? "" : "USD", Basis.values()[round]),
                            new Worth(own, round == 0 ? null : round == 1 ? own : new BigDecimal("0.010")));
                    writer.write(sum.day, sum.key, sum.worth);
                    written.add(sum);
                }
            }
        }
        var read = new ArrayList<Sum>();
        Packed.read(text.toString(), (day, key, worth) -> read.add(new Sum(day, key, worth)));
        assertThat(read).isEqualTo(written);
        assertThat(text.length() / written.size()).as("characters a sum").isLessThan(40);
    }
}
