package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ctax.events.fts.PlanTotals;
import org.ctax.events.fts.Requirement;
import org.junit.jupiter.api.Test;

class RequirementFileTest {
    private static final String HEADER =
            "countryCode,id,name,code,startDate,endDate,year,clusterCode,cluster,requirements,funding,percentFunded\n";
    private static final String ROW = "AFG,929,Afghanistan 2020,HAFG20,2020-01-01,2020-12-31,2020,";

    private static final Requirement.Plan PLAN = new Requirement.Plan(
            "929", "HAFG20", "Afghanistan 2020", 2020, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    @Test
    void aTableByClusterIsReadWithItsBlanks() throws Exception {
        var table =
                "\uFEFF" + HEADER + ROW + "5252,\"Water, Sanitation\",25.50,1,2\r\n" + ROW + ",Not specified,,160,\n";

        assertThat(Examples.requirements("any name", table))
                .containsExactly(
                        new Requirement.OfCluster(PLAN, "AFG", "5252", "Water, Sanitation", new BigDecimal("25.50")),
                        new Requirement.OfCluster(PLAN, "AFG", null, "Not specified", null));
    }

    @Test
    void aTableByPlanIsReadAndItsTagsAreNot() throws Exception {
        var table = """
                countryCode,id,name,code,typeId,typeName,startDate,endDate,year,requirements,funding,percentFunded
                #country+code,#id,#name,#code,#type,#type,#start,#end,#year,#required,#funding,#pct
                AFG,929,Afghanistan 2020,HAFG20,4,Plan,2020-01-01,2020-12-31,2020,1131,564,50
                AFG,,Not specified,,,,,,2020,,146,
                """;

        assertThat(Examples.requirements("a.csv", table))
                .containsExactly(
                        new Requirement.OfCountry(PLAN, "AFG", new BigDecimal("1131.00")),
                        new Requirement.OfNoPlan("AFG"));
    }

    @Test
    void aWrongRowIsRefusedAlone() throws Exception {
        var table = HEADER + "XXX,1,,,,,2020,1,a,5,,\n" + ROW + "1,a,many,,\n" + ROW + "1,a,-5,,\n" + ROW + "1,a\n"
                + ROW + "1,a,5,,\n";

        assertThat(Examples.rows("a.csv", table))
                .extracting(row -> row instanceof FtsRow.Refused refused ? refused.code() + " " + refused.field() : "")
                .containsExactly(
                        "UNKNOWN_COUNTRY countryCode",
                        "INVALID_FIELD requirements",
                        "INVALID_FIELD requirements",
                        "INVALID_ROW null",
                        "");
    }

    @Test
    void theSameRequirementsGroupedOtherwiseAreRefused() throws Exception {
        assertThatThrownBy(() -> Examples.rows("fts_requirements_funding_globalcluster_afg.csv", HEADER))
                .isInstanceOf(FileRefused.class);
        assertThat(Examples.rows(
                        "planid-1.json",
                        "{\"data\":{\"requirements\":{\"objects\":[{\"id\":1,\"objectType\":\"GlobalCluster\"}]}}}"))
                .allMatch(FtsRow.Refused.class::isInstance);
    }

    @Test
    void aBrokenTableIsRefusedBeforeItsFirstRow() {
        for (var broken : List.of(
                (HEADER + ROW + "1,\"a,5,,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                (HEADER + ROW + "1,é,5,,\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> Examples.rows("a.csv", broken))
                    .isInstanceOfSatisfying(
                            FileRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("MALFORMED_CSV"));
        }
    }

    @Test
    void requirementsOfAPlanNameItInAFieldOrInTheNameOfTheFile() throws Exception {
        var content = """
                {"data":{%s"requirements":{"objects":[
                  {"id":5,"name":"Health","objectType":"Cluster","origRequirements":7,"revisedRequirements":9}],
                  "totalOrigReqs":7,"totalRevisedReqs":9}}}""";
        var totals = new PlanTotals(new BigDecimal("7.00"), new BigDecimal("9.00"));

        assertThat(Examples.requirements("1-fts-flow-planid-943-groupby-cluster.json", content.formatted("")))
                .containsExactly(new Requirement.PlanWideCluster("943", "5", "Health", totals, totals));
        assertThat(Examples.requirements("a.json", content.formatted("\"planId\":12,")))
                .containsExactly(new Requirement.PlanWideCluster("12", "5", "Health", totals, totals));
        assertThatThrownBy(() -> Examples.rows("a.json", content.formatted("")))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("MISSING_PLAN"));
    }

    @Test
    void theOverviewNamesCountriesAndWhetherThereAreMore() throws Exception {
        var content = """
                {"data":{"plans":[{"id":1006,"code":"OGLBL20","name":"Famine","startDate":"2020-05-01",
                  "countries":[{"iso3":"YEM","adminLevel":0},{"iso3":"AFG","adminLevel":0},
                    {"iso3":null,"name":"Global","adminLevel":0},{"iso3":"AFG","adminLevel":1}],
                  "usageYears":[{"year":"2020"}],
                  "requirements":{"origRequirements":0,"revisedRequirements":500}}]}}""";

        assertThat(Examples.requirements("a.json", content))
                .containsExactly(new Requirement.OfPlan(
                        new Requirement.Plan("1006", "OGLBL20", "Famine", 2020, LocalDate.of(2020, 5, 1), null),
                        List.of("AFG", "YEM"),
                        true,
                        new PlanTotals(new BigDecimal("0.00"), new BigDecimal("500.00"))));
    }
}
