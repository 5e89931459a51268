package org.ctax.standalone.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationTest {
    private static final String DEMONSTRATION = "--ctax.demo-data=true";

    private final Path folder;
    private Exchange exchange;
    private Loading loading;

    DemonstrationTest(@TempDir Path folder) {
        this.folder = folder;
        exchange = Exchange.start(folder, DEMONSTRATION);
        loading = exchange.loaded();
    }

    @BeforeAll
    void readiness() {
        assertThat(exchange.ask("/actuator/health").path("status").asString()).isEqualTo("UP");
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @Test
    void everythingIsTakenByTheApi() {
        assertThat(loading.complete()).isTrue();
        assertThat(loading.refused()).isEmpty();
        assertThat(loading.repeated()).isEmpty();
        assertThat(loading.recorded())
                .containsAllEntriesOf(Map.of(
                        "participants", 144,
                        "appeals", 1,
                        "needs", 53,
                        "activities", 133,
                        "pledges", 50,
                        "commitments", 47,
                        "contributions", 56,
                        "allocations", 112));
        assertThat(total("/api/participants")).isEqualTo(144);
        assertThat(total("/api/appeals")).isEqualTo(1);
        assertThat(total("/api/needs")).isEqualTo(53);
        assertThat(total("/api/activities")).isEqualTo(133);
        assertThat(total("/api/activities?state=COMPLETED")).isEqualTo(103);
        assertThat(total("/api/activities?state=ONGOING")).isEqualTo(22);
        assertThat(total("/api/pledges")).isEqualTo(50);
        assertThat(total("/api/exchange-rates")).isEqualTo(108);
    }

    @Test
    void theOneSumOfTheReportIsPledgedByItsTwentyTwoDonors() {
        var funding = exchange.get("/api/funding?groupBy=donor");

        assertThat(funding.at("/total/pledged").asString()).isEqualTo("24300000.00");
        assertThat(funding.at("/total/committed").asString()).isEqualTo("21510000.00");
        assertThat(funding.at("/total/received").asString()).isEqualTo("17573000.00");
        assertThat(funding.at("/total/allocated").asString()).isEqualTo("17855000.00");
        assertThat(funding.path("rows")
                        .valueStream()
                        .filter(row -> !row.path("pledged").asString().equals("0.00")))
                .hasSize(22)
                .allMatch(row -> row.path("illustrative").asBoolean());
    }

    @Test
    void whatIsInventedIsMarkedSoAndSaysWhereTheRestComesFrom() {
        var need = exchange.get("/api/needs/" + Ids.need("NEED-AFG"));
        var pledge = exchange.get("/api/pledges/" + Ids.pledge("PLEDGE-AUT-2006"));

        assertThat(need.findValue("illustrative").asBoolean()).isTrue();
        assertThat(need.findValue("origin").asString()).isEqualTo("A/63/89, §8, §63");
        assertThat(pledge.findValue("illustrative").asBoolean()).isTrue();
        assertThat(pledge.findValue("origin").asString()).isEqualTo("A/63/89, §65");
    }

    @Test
    void anActivityNamesItsParagraphAndWhoSentIt() {
        var activity = exchange.get("/api/activities/" + Ids.activity("ACT-KAMPALA-2007-09"));

        assertThat(activity.findValue("title").asString())
                .isEqualTo("Ministers of justice of IGAD States on legal cooperation against terrorism");
        assertThat(activity.findValue("origin").asString()).isEqualTo("A/63/89, §11(a)");
        assertThat(activity.findValue("source").asString()).isEqualTo("demonstration");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theNextStartFindsEverythingAndChangesNothing() {
        var head = exchange.head();
        var sent = Loading.sum(loading.recorded());
        exchange.close();

        exchange = Exchange.start(folder, DEMONSTRATION);
        var again = exchange.loaded();

        assertThat(again.recorded()).isEmpty();
        assertThat(again.refused()).isEmpty();
        assertThat(Loading.sum(again.repeated())).isEqualTo(sent);
        assertThat(exchange.head()).isEqualTo(head);
        assertThat(exchange.get("/api/funding").at("/total/pledged").asString()).isEqualTo("24300000.00");
    }

    private int total(String list) {
        return exchange.get(list).at("/page/totalItems").asInt();
    }
}
