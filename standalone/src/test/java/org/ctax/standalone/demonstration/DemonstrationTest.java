package org.ctax.standalone.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
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

    DemonstrationTest(@TempDir Path folder) throws InterruptedException {
        this.folder = folder;
        beginAndBreakOff(folder);
        exchange = Exchange.start(folder, DEMONSTRATION);
        loading = exchange.loaded();
    }

    private static void beginAndBreakOff(Path folder) throws InterruptedException {
        try (var exchange = Exchange.start(folder);
                var http = HttpClient.newHttpClient()) {
            assertThat(exchange.hasDemonstration()).isFalse();
            assertThat(exchange.head()).as("nothing is loaded unless asked for").isZero();

            var registers = new Script(DemonstrationData.read()).acts().getFirst();
            assertThat(new Loader(exchange.address(), http, exchange::token)
                            .load(List.of(registers))
                            .refused())
                    .isEmpty();
        }
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @Test
    void theExchangeIsUp() {
        assertThat(exchange.ask("/actuator/health").path("status").asString()).isEqualTo("UP");
    }

    @Test
    void aStartCompletesWhatOneBeforeItBegan() {
        assertThat(loading.complete()).isTrue();
        assertThat(loading.refused()).isEmpty();
        assertThat(loading.repeated())
                .containsOnly(entry("participants", 144), entry("appeals", 1), entry("rate tables", 1));
        assertThat(loading.held())
                .containsAllEntriesOf(Map.of(
                        "participants", 144,
                        "appeals", 1,
                        "needs", 53,
                        "activities", 133,
                        "pledges", 50,
                        "commitments", 47,
                        "contributions", 56,
                        "allocations", 112));
    }

    @Test
    void everythingIsListed() {
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
    void theViewsAreWhatAReplayGives() {
        var result = exchange.post("/ops/replay-check?seed=65");

        assertThat(result.path("equal").asBoolean()).as(result.toString()).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theNextStartFindsEverythingAndChangesNothing() {
        var head = exchange.head();
        var held = loading.held();
        exchange.close();

        exchange = Exchange.start(folder, DEMONSTRATION);
        var again = exchange.loaded();

        assertThat(again.recorded()).isEmpty();
        assertThat(again.refused()).isEmpty();
        assertThat(again.repeated()).isEqualTo(held);
        assertThat(exchange.head()).isEqualTo(head);
        assertThat(exchange.get("/api/funding").at("/total/pledged").asString()).isEqualTo("24300000.00");
    }

    private int total(String list) {
        return exchange.get(list).at("/page/totalItems").asInt();
    }
}
