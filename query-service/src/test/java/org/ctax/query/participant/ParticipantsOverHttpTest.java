package org.ctax.query.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipantsOverHttpTest {
    private static final UUID TURKEY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID UNODC = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private ReadSide exchange;
    private long registered;

    ParticipantsOverHttpTest(@TempDir Path data) {
        exchange = ReadSide.start(data, "ctax.views.await=300ms");
    }

    @BeforeAll
    void record() {
        registered = exchange.record(
                TURKEY,
                new ParticipantRegistered(
                        TURKEY, "TUR", "Turkey", ParticipantKind.MEMBER_STATE, "TUR", null, Visibility.PUBLIC));
        exchange.record(
                UNODC,
                new ParticipantRegistered(
                        UNODC,
                        "UNODC",
                        "United Nations Office on Drugs and Crime",
                        ParticipantKind.TASK_FORCE,
                        null,
                        "A/63/89, para. 44",
                        Visibility.PUBLIC));
        exchange.record(TURKEY, new ParticipantRenamed(TURKEY, "Türkiye", LocalDate.of(2022, 6, 1)));
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    @Test
    void aParticipantBearsTheNameOfTheDayAskedFor() {
        assertThat(nameOfTurkey("")).isEqualTo("Türkiye");
        assertThat(nameOfTurkey("?valueAsOf=2008-07-01")).isEqualTo("Turkey");
        assertThat(nameOfTurkey("?asOf=" + registered)).as("not known yet then").isEqualTo("Turkey");
    }

    private String nameOfTurkey(String when) {
        return exchange.get("/api/participants/" + TURKEY + when).get("name").asString();
    }

    @Test
    void theDetailCarriesTheHistoryAndTheVersion() {
        var detail = exchange.get("/api/participants/" + TURKEY);
        assertThat(detail.get("names")).hasSize(2);
        assertThat(detail.get("names").get(1).get("from").asString()).isEqualTo("2022-06-01");
        assertThat(detail.get("version").asLong()).isEqualTo(1);
        assertThat(exchange.answer("/api/participants/" + TURKEY).headers().firstValue("ETag"))
                .hasValue("\"1\"");
    }

    @Test
    void theListIsFilteredSortedSearchedAndPaged() {
        assertThat(codes("")).containsExactly("TUR", "UNODC");
        assertThat(codes("?sort=-name")).containsExactly("UNODC", "TUR");
        assertThat(codes("?kind=TASK_FORCE")).containsExactly("UNODC");
        assertThat(codes("?q=drugs")).containsExactly("UNODC");
        assertThat(codes("?country=TUR")).containsExactly("TUR");
        assertThat(codes("?code=unodc")).containsExactly("UNODC");
        assertThat(codes("?asOf=" + registered)).containsExactly("TUR");
        assertThat(codes("?asOf=0")).isEmpty();
        var page = exchange.get("/api/participants?size=1&page=1").get("page");
        assertThat(page.toString()).isEqualTo("{\"number\":1,\"size\":1,\"totalItems\":2,\"totalPages\":2}");
    }

    private java.util.List<String> codes(String parameters) {
        return exchange.get("/api/participants" + parameters)
                .get("items")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithTheParameterThatItIsAbout() {
        refused("?knd=DONOR", "UNKNOWN_PARAMETER", "knd");
        refused("?kind=BANK", "INVALID_PARAMETER", "kind");
        refused("?sort=colour", "UNKNOWN_SORT", "sort");
        refused("?size=1001", "INVALID_PARAMETER", "size");
        refused("?page=-1", "INVALID_PARAMETER", "page");
        refused("?page=1&page=2", "INVALID_PARAMETER", "page");
        refused("?asOf=yesterday", "INVALID_AS_OF", "asOf");
        refused("?asOf=2999-01-01T00:00:00Z", "AS_OF_AHEAD", "asOf");
        refused("?asOf=99999", "AS_OF_AHEAD", "asOf");
        refused("?valueAsOf=2008-02-30", "INVALID_VALUE_AS_OF", "valueAsOf");
        refused("?valueAsOf=9999-01-01", "INVALID_VALUE_AS_OF", "valueAsOf");
        refused("?atLeast=many", "INVALID_PARAMETER", "atLeast");
        assertThat(exchange.problem("/api/participants/" + UUID.randomUUID(), 404)
                        .get("code")
                        .asString())
                .isEqualTo("UNKNOWN_PARTICIPANT");
        assertThat(exchange.problem("/api/participants/TUR", 400).get("field").asString())
                .isEqualTo("id");
    }

    private void refused(String parameters, String code, String field) {
        var problem = exchange.problem("/api/participants" + parameters, 400);
        assertThat(problem.get("code").asString()).as(parameters).isEqualTo(code);
        assertThat(problem.get("field").asString()).as(parameters).isEqualTo(field);
    }

    @Test
    void anInstantIsAnsweredWithWhatWasRecordedByThen() {
        var recorded =
                exchange.get("/api/participants/" + UNODC).get("registered").asString();
        var then = exchange.get("/api/participants?asOf=" + recorded);
        assertThat(then.get("items")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(then.get("asOf").asString()).isEqualTo(recorded);
        assertThat(then.get("position").asLong()).isBetween(2L, 3L);
        assertThat(codes("?asOf=2001-01-01T00:00:00%2B01:00")).isEmpty();
        assertThat(codes("?asOf=2001-01-01T00:00:00+01:00"))
                .as("a plus sign as browsers leave it")
                .isEmpty();
    }

    @Test
    void whoAsksForMoreThanThereIsIsToldThatTheViewsAreBehind() {
        var problem = exchange.problem("/api/participants?atLeast=" + (exchange.head() + 1), 503);
        assertThat(problem.get("code").asString()).isEqualTo("VIEW_BEHIND");
        assertThat(problem.get("field").asString()).isEqualTo("atLeast");
    }

    @Test
    void theDescriptionOfTheInterfaceNamesEveryParameter() {
        var docs = exchange.problem("/internal/api-docs", 200);
        var list = docs.get("paths").get("/api/participants").get("get").get("parameters");
        assertThat(list.valueStream().map(p -> p.get("name").asString()).toList())
                .contains("kind", "country", "code", "page", "size", "sort", "q", "asOf", "valueAsOf", "atLeast");
        assertThat(docs.get("paths")
                        .get("/api/feed")
                        .get("get")
                        .get("parameters")
                        .valueStream()
                        .map(p -> p.get("name").asString())
                        .toList())
                .contains("Last-Event-ID", "lastEventId", "from", "types");
    }
}
