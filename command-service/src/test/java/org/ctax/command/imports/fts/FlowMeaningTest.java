package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Examples.list;
import static org.ctax.command.imports.fts.Examples.object;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ctax.command.imports.fts.FlowMeaning.Purse;
import org.ctax.command.imports.fts.FlowMeaning.TakenBack;
import org.ctax.command.imports.fts.FlowMeaning.Transfer;
import org.ctax.events.fts.FlowLabel;
import org.ctax.events.fts.FlowLabel.Boundary;
import org.ctax.events.money.Amounts;
import org.ctax.events.pledge.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowMeaningTest {
    private static final FlowLabel IN = new FlowLabel(Boundary.INCOMING, false);
    private static final FlowLabel WITHIN = new FlowLabel(Boundary.INTERNAL, false);
    private static final FlowLabel OUT = new FlowLabel(Boundary.OUTGOING, false);
    private static final FlowLabel SHARED = new FlowLabel(Boundary.INCOMING, true);

    private static final String AFGHANISTAN = object("Location", "1", "Afghanistan");
    private static final String JORDAN = object("Location", "114", "Jordan");
    private static final String PLAN = object("Plan", "929", "Afghanistan 2020");
    private static final String HEALTH = object("Cluster", "5249", "Health");
    private static final String WATER = object("Cluster", "5252", "Water");

    private static FlowMeaning meaning(Map<String, String> fields, FlowLabel... labels) throws Exception {
        return FlowMeaning.of(Examples.read(fields), Set.of(labels));
    }

    private static Map<String, String> ends(String source, String destination) {
        return new HashMap<>(Map.of("sourceObjects", source, "destinationObjects", destination));
    }

    private static FtsPlace place(String country, @Nullable String plan, String... clusters) {
        return new FtsPlace(List.of(country), false, false, plan, List.of(clusters));
    }

    @Test
    void incomingMoneyIsAPurseOfItsDonorWhereItGoes() throws Exception {
        var fields = Map.of(
                "originalAmount", "119700",
                "originalCurrency", "\"CHF\"",
                "exchangeRate", "1.007",
                "amountUSD", "118868",
                "destinationObjects", list(AFGHANISTAN, PLAN, HEALTH, object("Organization", "9", "An Agency")));

        assertThat(meaning(fields, IN)).isInstanceOfSatisfying(Purse.class, purse -> {
            assertThat(purse.donor()).isEqualTo("7");
            assertThat(purse.sum().amount()).isEqualTo(Amounts.of("119700", "CHF"));
            assertThat(purse.sum().equivalent()).isEqualTo(Amounts.of("118868", "USD"));
            assertThat(purse.sum().stage()).isEqualTo(Stage.RECEIVED);
            assertThat(purse.sum().recipient()).isEqualTo("9");
            assertThat(purse.at()).isEqualTo(place("AFG", "929", "5249"));
            assertThat(purse.at().need()).contains(new NeedKey("929", "AFG", "5249"));
        });
    }

    @Test
    void theDollarsAreTheMoneyWhereTheOriginalSaysNothing() throws Exception {
        var ofNothing = meaning(Map.of("originalAmount", "0", "originalCurrency", "\"EUR\"", "amountUSD", "0"), IN);
        var tooFine = meaning(Map.of("originalAmount", "1000.5", "originalCurrency", "\"JPY\""), IN);

        assertThat(ofNothing.sum().amount()).isEqualTo(Amounts.of("0", "USD"));
        assertThat(tooFine.sum().amount()).isEqualTo(Amounts.of("1000", "USD"));
        assertThat(tooFine.sum().equivalent()).isNull();
    }

    @Test
    void anAmountWithoutAStatedWorthHasNoWorthOfZero() throws Exception {
        var sum = meaning(Map.of("originalAmount", "50", "originalCurrency", "\"EUR\"", "amountUSD", "0"), IN)
                .sum();

        assertThat(sum.amount()).isEqualTo(Amounts.of("50", "EUR"));
        assertThat(sum.equivalent()).isNull();
    }

    @Test
    void withoutADonorNobodyGives() throws Exception {
        var nobody = meaning(Map.of("sourceObjects", "[]"), IN);
        var several = meaning(
                Map.of("sourceObjects", list(object("Organization", "1", "A"), object("Organization", "2", "B"))), IN);

        assertThat(nobody)
                .isInstanceOfSatisfying(
                        Purse.class, purse -> assertThat(purse.donor()).isNull());
        assertThat(several)
                .isInstanceOfSatisfying(
                        Purse.class, purse -> assertThat(purse.donor()).isNull());
    }

    @Test
    void sharedMoneyStandsInSeveralEvenWithOneCountry() throws Exception {
        var fields = Map.of("destinationObjects", list(AFGHANISTAN));

        assertThat(((Purse) meaning(fields, SHARED)).at().undivided()).isTrue();
        assertThat(((Purse) meaning(fields, SHARED, IN)).at().undivided()).isFalse();
    }

    @Test
    void severalClustersAreNoNeed() throws Exception {
        var at = ((Purse) meaning(Map.of("destinationObjects", list(AFGHANISTAN, PLAN, WATER, HEALTH)), IN)).at();

        assertThat(at).isEqualTo(place("AFG", "929", "5249", "5252"));
        assertThat(at.need()).isEmpty();
        assertThat(at.placement().themes()).hasSize(2);
    }

    @Test
    void internalMoneyLeavesOnePlaceForAnother() throws Exception {
        var fields = ends(list(AFGHANISTAN, PLAN), list(AFGHANISTAN, PLAN, HEALTH));

        assertThat(meaning(fields, WITHIN)).isInstanceOfSatisfying(Transfer.class, transfer -> {
            assertThat(transfer.from()).isEqualTo(place("AFG", "929"));
            assertThat(transfer.to()).isEqualTo(place("AFG", "929", "5249"));
        });
    }

    @Test
    void aGovernmentsGiftAbroadIsMoneyThereAndWasNeverReceivedAtHome() throws Exception {
        var fields = ends(list(AFGHANISTAN, object("Organization", "7", "A Government")), list(JORDAN));
        fields.put("newMoney", "true");

        assertThat(meaning(fields, OUT))
                .isEqualTo(meaning(fields, IN))
                .isInstanceOfSatisfying(
                        Purse.class, purse -> assertThat(purse.at()).isEqualTo(place("JOR", null)));
    }

    @Test
    void moneyHandedOnToAnotherCountryIsThereAndTakenOffNoCountry() throws Exception {
        var fields = ends(list(AFGHANISTAN, PLAN), list(JORDAN));
        fields.put("newMoney", "false");

        assertThat(meaning(fields, OUT))
                .isEqualTo(meaning(fields, IN, OUT))
                .isInstanceOfSatisfying(Transfer.class, transfer -> {
                    assertThat(transfer.from().undivided()).isTrue();
                    assertThat(transfer.to()).isEqualTo(place("JOR", null));
                });
        assertThat(meaning(fields, IN)).isInstanceOf(Purse.class);
    }

    @Test
    void moneyForAnotherYearWaitsInSeveralForTheSearchOfThatYear() throws Exception {
        var fields = ends(list(AFGHANISTAN), list(AFGHANISTAN, PLAN));

        assertThat(((Purse) meaning(fields, OUT)).at().undivided()).isTrue();
        assertThat(((Purse) meaning(fields, OUT, IN)).at()).isEqualTo(place("AFG", "929"));
    }

    @Test
    void aNegativeFlowTakesBackAndANegativeTransferGoesBack() throws Exception {
        var fields = ends(list(AFGHANISTAN, PLAN), list(AFGHANISTAN, PLAN, HEALTH));
        fields.put("amountUSD", "-40");
        fields.put("parentFlowId", "12");

        assertThat(meaning(fields, IN)).isInstanceOfSatisfying(TakenBack.class, back -> {
            assertThat(back.sum().amount()).isEqualTo(Amounts.of("40", "USD"));
            assertThat(back.parent()).isEqualTo("12");
            assertThat(back.at()).isEqualTo(place("AFG", "929", "5249"));
        });
        assertThat(meaning(fields, WITHIN)).isInstanceOfSatisfying(Transfer.class, transfer -> {
            assertThat(transfer.sum().amount()).isEqualTo(Amounts.of("40", "USD"));
            assertThat(transfer.to()).isEqualTo(place("AFG", "929"));
        });
    }

    @Test
    void otherWordsAndAHigherVersionMeanTheSame() throws Exception {
        assertThat(meaning(Map.of("description", "\"other\"", "versionId", "4", "refCode", "\"x\""), IN))
                .isEqualTo(meaning(Map.of(), IN));
        assertThat(meaning(Map.of("amountUSD", "1001"), IN)).isNotEqualTo(meaning(Map.of(), IN));
    }

    @Test
    void aLaterTouchIsALaterReportOnTheSameVersion() throws Exception {
        var first = Examples.read(Map.of("updatedAt", "\"2020-01-01T00:00:00.000Z\""));
        var touched = Examples.read(Map.of("updatedAt", "\"2020-01-02T00:00:00.000Z\""));
        var second = Examples.read(Map.of("versionId", "2"));

        assertThat(List.of(second.version(), touched.version(), first.version()).stream()
                        .sorted())
                .containsExactly(first.version(), touched.version(), second.version());
    }
}
