package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.imports.fts.Examples.list;
import static org.ctax.command.imports.fts.Examples.object;
import static org.ctax.command.imports.fts.Uploads.newId;
import static org.ctax.command.imports.fts.Uploads.tally;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.command.desk.Lookups;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.money.Amounts;
import org.ctax.events.need.NeedIdentified;
import org.ctax.events.need.OriginalRequirementCorrected;
import org.ctax.events.need.RequirementRevised;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithHttp
class RequirementImportTest {
    private static final String PATH = "/api/imports/fts-requirements?wait=true";

    @Autowired
    Http http;

    @Autowired
    Lookups lookups;

    private final String plan = newId();
    private final String code = "H" + plan;
    private final String health = newId();
    private final UUID need = FtsIds.need(new NeedKey(plan, "AFG", health));
    private final UUID rest = FtsIds.need(new NeedKey(plan, "AFG", null));

    private String byCountry(String requirements) {
        return """
                countryCode,id,name,code,year,startDate,endDate,requirements
                #country,#id,#name,#code,#year,#start,#end,#value
                AFG,%s,Afghanistan 2020,%s,2020,2020-01-01,2020-12-31,%s
                AFG,,Not specified,,2020,,,
                """.formatted(plan, code, requirements);
    }

    private String byCluster(String requirements) {
        return """
                countryCode,id,name,code,year,startDate,endDate,clusterCode,cluster,requirements
                AFG,%s,Afghanistan 2020,%s,2020,2020-01-01,2020-12-31,%s,Health,%s
                """.formatted(plan, code, health, requirements);
    }

    private String planWide(int original, int revised) {
        return """
                {"planId":"%s","requirements":{"totalOrigReqs":%d,"totalRevisedReqs":%d,"objects":[
                {"objectType":"Cluster","id":"%s","name":"Health","origRequirements":%d,"revisedRequirements":%d}]}}""".formatted(plan, original, revised, health, original, revised);
    }

    private Http.Reply send(String name, String content) {
        return Uploads.send(http, PATH, Map.of(name, content));
    }

    private List<Class<?>> kinds(UUID record) {
        return lookups.eventsOf(record).stream().<Class<?>>map(Object::getClass).toList();
    }

    private <T> T only(UUID record, Class<T> kind) {
        return kind.cast(lookups.eventsOf(record).stream()
                .filter(kind::isInstance)
                .reduce((one, other) -> other)
                .orElseThrow());
    }

    @Test
    void a_table_publishes_the_appeal_and_what_it_requires() {
        var reply = send("countries.csv", byCountry("5000"));

        assertThat(reply.body().path("refusals").toString()).isEqualTo("[]");
        assertThat(tally(reply)).containsExactly(1, 1, 0);
        var appeal = only(FtsIds.plan(plan), AppealPublished.class);
        assertThat(appeal.code()).isEqualTo(code);
        assertThat(appeal.countries()).containsExactly("AFG");
        assertThat(only(rest, NeedIdentified.class).required()).isEqualTo(Amounts.of("5000", "USD"));
        assertThat(only(rest, NeedIdentified.class).theme()).isNull();
        assertThat(tally(send("countries.csv", byCountry("5000")))).containsExactly(0, 2, 0);
    }

    @Test
    void clusters_take_from_the_rest_and_both_orders_come_to_the_same() {
        var ignored = send("countries.csv", byCountry("5000"));
        var clusters = send("clusters.csv", byCluster("3000"));

        assertThat(tally(clusters)).containsExactly(1, 0, 0);
        assertThat(only(need, NeedIdentified.class).required()).isEqualTo(Amounts.of("3000", "USD"));
        assertThat(only(rest, RequirementRevised.class).required()).isEqualTo(Amounts.of("2000", "USD"));
        // The first figure of the rest would show as the original one beside that of the cluster.
        assertThat(only(rest, OriginalRequirementCorrected.class).original()).isEqualTo(Amounts.of("2000", "USD"));
    }

    @Test
    void another_figure_revises_and_the_same_changes_nothing() {
        var ignored = send("clusters.csv", byCluster("3000"));
        assertThat(tally(send("clusters.csv", byCluster("3500")))).containsExactly(1, 0, 0);
        assertThat(tally(send("clusters.csv", byCluster("3500")))).containsExactly(0, 1, 0);
        assertThat(kinds(need)).containsExactly(NeedIdentified.class, RequirementRevised.class);
    }

    @Test
    void what_a_plan_required_at_first_is_known_from_the_plan_as_a_whole() {
        var ignored = send("clusters.csv", byCluster("3000"));
        var wide = send("plan.json", planWide(2500, 3000));

        assertThat(wide.body().path("refusals").toString()).isEqualTo("[]");
        assertThat(only(need, OriginalRequirementCorrected.class).original()).isEqualTo(Amounts.of("2500", "USD"));
        assertThat(kinds(need)).doesNotContain(RequirementRevised.class);
    }

    @Test
    void an_appeal_first_seen_in_a_flow_gets_its_code_from_the_table_and_its_need_its_requirement() {
        var flow = Uploads.flows(
                http,
                Examples.flow(Map.of(
                        "id",
                        "\"" + newId() + "\"",
                        "destinationObjects",
                        list(
                                object("Location", "1", "Afghanistan"),
                                object("Plan", plan, "Afghanistan"),
                                object("Cluster", health, "Health")))));
        assertThat(tally(flow)).containsExactly(1, 0, 0);
        assertThat(only(FtsIds.plan(plan), AppealPublished.class).code()).isEqualTo("FTS-" + plan);

        var ignored = send("clusters.csv", byCluster("3000"));
        assertThat(only(FtsIds.plan(plan), AppealRevised.class).code()).isEqualTo(code);
        assertThat(kinds(need)).containsExactly(NeedIdentified.class, RequirementRevised.class);
    }

    @Test
    void rows_that_are_wrong_are_refused_by_their_field() {
        var reply = send("clusters.csv", byCluster("-3") + "XXX,1,Name,C,2020,,,5,Health,7\n");

        assertThat(tally(reply)).containsExactly(0, 0, 2);
        assertThat(reply.body().path("refusals").findValuesAsString("field"))
                .containsExactly("requirements", "countryCode");
    }

    @Test
    void clusters_beyond_the_total_are_remarked_upon() {
        var ignored = send("countries.csv", byCountry("1000"));
        var reply = send("clusters.csv", byCluster("3000"));

        assertThat(tally(reply)).containsExactly(1, 0, 0);
        assertThat(only(rest, RequirementRevised.class).required().isZero()).isTrue();
    }
}
