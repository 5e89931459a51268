package org.ctax.query.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.events.imports.ImportFinished;
import org.ctax.events.imports.ImportRowsAnswered;
import org.ctax.events.imports.ImportStarted;
import org.ctax.events.imports.ImportedFile;
import org.ctax.events.imports.ImportedRow;
import org.ctax.events.imports.ImportedRow.Outcome;
import org.ctax.events.money.ExchangeRate;
import org.ctax.events.participant.ParticipantKind;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.rates.ExchangeRatePublished;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.events.visibility.Visibility;
import org.ctax.query.ReadSide;
import org.ctax.query.moment.Moments;
import org.ctax.query.projection.Projections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistersTest {
    private static final UUID NORWAY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID APPEAL = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID IMPORT = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private final ReadSide exchange;
    private long published;
    private long firstRate;

    RegistersTest(@TempDir Path data) {
        exchange = ReadSide.start(data);
    }

    @BeforeAll
    void record() {
        exchange.record(
                NORWAY,
                new ParticipantRegistered(
                        NORWAY, "NOR", "Norway", ParticipantKind.DONOR, "NOR", null, Visibility.PUBLIC));
        exchange.record("theme", new ThemeAdded("FTS-5249", "FTS", null, "Health"));
        published = exchange.record(
                APPEAL,
                new AppealPublished(
                        APPEAL, "HAFG20", "Afghanistan", 2020, null, null, List.of("AFG"), "FTS", Visibility.PUBLIC));
        exchange.record(
                APPEAL,
                new AppealRevised(
                        APPEAL,
                        "HAFG20",
                        "Afghanistan and neighbours",
                        2020,
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        List.of("AFG", "PAK")));
        exchange.record(IMPORT, new ImportStarted(IMPORT, "fts", List.of(new ImportedFile("one.json", 12, "ab"))));
        exchange.record(IMPORT, rows(1, 500), rows(501, 700));
        exchange.record(IMPORT, new ImportFinished(IMPORT, 560, 70, 70));
        firstRate = exchange.record("rate", rate("1.10", "2020-01-01"));
        exchange.record("rate", rate("1.20", "2020-02-01"), rate("1.11", "2020-01-01"));
    }

    /** Of ten rows one is refused and one said what was known. */
    private static ImportRowsAnswered rows(int from, int to) {
        return new ImportRowsAnswered(
                IMPORT,
                IntStream.rangeClosed(from, to).mapToObj(RegistersTest::row).toList());
    }

    private static ImportedRow row(int number) {
        return switch (number % 10) {
            case 0 ->
                new ImportedRow(
                        "one.json", number, "F" + number, Outcome.REFUSED, "WRONG_SCALE", "amountUSD", "No", null);
            case 1 -> new ImportedRow("one.json", number, "F" + number, Outcome.UNCHANGED, null, null, null, null);
            default ->
                new ImportedRow(
                        "one.json", number, "F" + number, Outcome.ACCEPTED, null, null, null, "pledges/" + number);
        };
    }

    private static ExchangeRatePublished rate(String rate, String date) {
        return new ExchangeRatePublished(
                new ExchangeRate("EUR", "USD", new BigDecimal(rate), "UN operational rate", LocalDate.parse(date)));
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private List<String> values(String path, String field) {
        return exchange.values(path, field);
    }

    @Test
    void theCatalogueOfThemesIsTheKnownOnesAndTheAddedOnes() {
        assertThat(values("/api/themes?size=1000", "code"))
                .contains("CT-01", "FTS-5249")
                .isSorted();
        assertThat(values("/api/themes?framework=FTS", "name")).containsExactly("Health");
        assertThat(values("/api/themes?asOf=0&framework=FTS", "name")).isEmpty();
        assertThat(values("/api/themes?pillar=III", "code")).contains("CT-01").doesNotContain("FTS-5249");
        assertThat(exchange.get("/api/themes/FTS-5249").get("framework").asString())
                .isEqualTo("FTS");
        exchange.problem("/api/themes/CT-999", 404);
    }

    @Test
    void countriesAndRegionsAreThoseOfTheUnitedNations() {
        assertThat(values("/api/countries?q=jordan", "code")).containsExactly("JOR");
        assertThat(values("/api/countries?region=145&size=1000", "code"))
                .contains("JOR")
                .doesNotContain("AFG");
        assertThat(exchange.get("/api/countries/JOR").get("regionName").asString())
                .isEqualTo("Western Asia");
        assertThat(values("/api/regions?parent=001", "name")).contains("Africa");
        exchange.problem("/api/countries/XXX", 404);
    }

    @Test
    void countriesBearTheNameOfTheDay() {
        assertThat(nameOf("LBY", "")).isEqualTo("Libya");
        assertThat(nameOf("LBY", "?valueAsOf=2008-07-01")).isEqualTo("Libyan Arab Jamahiriya");
        assertThat(nameOf("CIV", "?valueAsOf=2008-07-01")).isEqualTo("Côte d’Ivoire");
        assertThat(values("/api/countries?q=turkey&valueAsOf=2022-05-31", "code"))
                .containsExactly("TUR");
        assertThat(values("/api/countries?q=turkey&valueAsOf=2022-06-01", "code"))
                .isEmpty();
    }

    private String nameOf(String country, String when) {
        return exchange.get("/api/countries/" + country + when).get("name").asString();
    }

    @Test
    void anAppealIsAnsweredAsItDescribedItselfThen() {
        assertThat(values("/api/appeals?country=PAK", "name")).containsExactly("Afghanistan and neighbours");
        assertThat(values("/api/appeals?country=PAK&asOf=" + published, "name")).isEmpty();
        assertThat(values("/api/appeals?year=2020&asOf=" + published, "name")).containsExactly("Afghanistan");
        var detail = exchange.get("/api/appeals/" + APPEAL);
        assertThat(detail.get("revisions")).hasSize(2);
        assertThat(detail.get("start").asString()).isEqualTo("2020-01-01");
        assertThat(exchange.problem("/api/appeals/" + NORWAY, 404).get("code").asString())
                .isEqualTo("UNKNOWN_APPEAL");
    }

    @Test
    void anImportReportsWhatBecameOfItsRows() {
        var report = exchange.get("/api/imports/" + IMPORT);
        assertThat(report.get("state").asString()).isEqualTo("FINISHED");
        assertThat(report.get("rows").asLong()).isEqualTo(700);
        assertThat(report.get("accepted").asLong()).isEqualTo(560);
        assertThat(report.get("refused").asLong()).isEqualTo(70);
        var before = report.get("position").asLong() - 4;
        assertThat(exchange.get("/api/imports/" + IMPORT + "?asOf=" + before)
                        .get("state")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(values("/api/imports?kind=fts", "id")).containsExactly(IMPORT.toString());
        assertThat(values("/api/imports?state=RUNNING", "id")).isEmpty();
    }

    @Test
    void rowsArePagedInTheirOrderAcrossChunksAndFiltered() {
        var rows = "/api/imports/" + IMPORT + "/rows";
        assertThat(values(rows + "?page=1&size=498", "row"))
                .hasSize(202)
                .startsWith("499", "500", "501")
                .endsWith("700");
        assertThat(exchange.get(rows + "?outcome=REFUSED&size=1")
                        .get("page")
                        .get("totalItems")
                        .asLong())
                .isEqualTo(70);
        assertThat(values(rows + "?outcome=REFUSED&page=49&size=1", "row")).containsExactly("500");
        assertThat(values(rows + "?outcome=REFUSED&page=50&size=1", "row")).containsExactly("510");
        assertThat(values(rows + "?q=pledges/612", "row")).containsExactly("612");
        assertThat(values(rows + "?code=WRONG_SCALE&size=1000", "row")).hasSize(70);
        exchange.problem(rows + "?sort=row", 400);
    }

    @Test
    void aRateIsTheLastThatWasPublishedForItsDayAsKnownThen() {
        assertThat(values("/api/exchange-rates", "rate")).containsExactly("1.2", "1.11");
        assertThat(values("/api/exchange-rates?asOf=" + firstRate, "rate")).containsExactly("1.1");
        assertThat(values("/api/exchange-rates?valueAsOf=2020-01-31", "rate")).containsExactly("1.11");
        assertThat(values("/api/exchange-rates?since=2020-01-15", "rate")).containsExactly("1.2");
        assertThat(values("/api/exchange-rates?from=GBP", "rate")).isEmpty();
    }

    @Test
    void namesAreThoseOfTheMoment() {
        exchange.get("/api/appeals");
        var moments = exchange.bean(Moments.class);
        var names = exchange.bean(Names.class).at(moments.latest());
        assertThat(names.participant(NORWAY)).isEqualTo(new Label("NOR", "Norway"));
        assertThat(names.appeal(APPEAL).name()).isEqualTo("Afghanistan and neighbours");
        assertThat(names.theme("FTS-5249").name()).isEqualTo("Health");
        assertThat(names.country("JOR").name()).isEqualTo("Jordan");
        assertThat(names.region("145").name()).isEqualTo("Western Asia");
        var then = exchange.bean(Names.class).at(moments.of(Long.toString(published), null));
        assertThat(then.appeal(APPEAL).name()).isEqualTo("Afghanistan");
        var before = exchange.bean(Names.class).at(moments.of("0", null));
        assertThat(before.participant(NORWAY).name()).isEqualTo(NORWAY.toString());
    }

    @Test
    void aRebuildAnswersTheSame() {
        var before = everything();
        exchange.bean(Projections.class).rebuild("registers");
        assertThat(everything()).isEqualTo(before);
    }

    private List<String> everything() {
        var answers = new ArrayList<String>();
        for (var view : List.of(
                "/api/participants/" + NORWAY,
                "/api/themes?size=1000",
                "/api/appeals/" + APPEAL,
                "/api/imports/" + IMPORT,
                "/api/imports/" + IMPORT + "/rows?size=1000",
                "/api/exchange-rates")) {
            answers.add(exchange.get(view).toString());
        }
        return answers;
    }
}
