package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.ctax.events.fts.FtsObject;
import org.ctax.events.pledge.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowFileTest {
    @Test
    void aFlowIsReadWithWhatItSays() throws Exception {
        var flow = Examples.read(Map.of(
                "originalAmount", "900.5",
                "originalCurrency", "\"EUR\"",
                "exchangeRate", "0.9005",
                "versionId", "3",
                "parentFlowId", "12",
                "contributionType", "\"in kind\"",
                "status", "\"commitment\""));

        assertThat(flow.id()).isEqualTo("1");
        assertThat(flow.version().number()).isEqualTo(3);
        assertThat(flow.stage()).isEqualTo(Stage.COMMITTED);
        assertThat(flow.amountUsd()).isEqualByComparingTo("1000");
        assertThat(flow.originalAmount()).isEqualByComparingTo("900.5");
        assertThat(flow.day()).isEqualTo(LocalDate.of(2020, 3, 19));
        assertThat(flow.parent()).isEqualTo("12");
        assertThat(flow.inKind()).isTrue();
        assertThat(flow.newMoney()).isTrue();
        assertThat(flow.source().organization()).map(FtsObject::id).contains("7");
        assertThat(flow.destination().country()).isEqualTo("AFG");
    }

    @Test
    void theFlowsMayStandInTheRootOrBeTheRoot() throws Exception {
        var flow = Examples.flow(Map.of());

        assertThat(Examples.rows("a.json", "{\"flows\":[" + flow + "]}")).hasSize(1);
        assertThat(Examples.rows("a.json", "[" + flow + "," + flow + "]")).hasSize(2);
        assertThat(Examples.rows("a.json", Examples.flows())).isEmpty();
    }

    @Test
    void aByteOrderMarkAndAWrongNameDoNotMatter() throws Exception {
        var content = ("\uFEFF  " + Examples.flows(Examples.flow(Map.of()))).getBytes(StandardCharsets.UTF_8);

        assertThat(Examples.rows("flows.csv", content)).hasSize(1).allMatch(FtsRow.OfFlow.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amountUSD          | ``                       | MISSING_FIELD
            amountUSD          | null                     | MISSING_FIELD
            amountUSD          | "1000"                   | INVALID_FIELD
            amountUSD          | 1000.001                 | WRONG_SCALE
            amountUSD          | 1e99999                  | AMOUNT_OUT_OF_RANGE
            id                 | ``                       | MISSING_FIELD
            id                 | 1.5                      | INVALID_FIELD
            status             | "received"               | INVALID_FIELD
            status             | 3                        | INVALID_FIELD
            boundary           | ``                       | MISSING_FIELD
            onBoundary         | "both"                   | INVALID_FIELD
            date               | "yesterday"              | INVALID_FIELD
            date               | "2020-02-30T00:00:00Z"   | INVALID_FIELD
            date               | ``                       | MISSING_FIELD
            versionId          | 1.5                      | INVALID_FIELD
            updatedAt          | "2020-02-03"             | INVALID_FIELD
            newMoney           | "yes"                    | INVALID_FIELD
            originalCurrency   | "ZZZ"                    | UNKNOWN_CURRENCY
            originalAmount     | -3                       | INVALID_FIELD
            destinationObjects | ``                       | MISSING_FIELD
            destinationObjects | {}                       | INVALID_FIELD
            keywords           | [1]                      | INVALID_FIELD
            """)
    void aWrongFieldRefusesTheRowAndNamesIt(String field, String value, String code) throws Exception {
        var rows = Examples.rows(
                "f.json",
                Examples.flows(Examples.flow(Map.of()), Examples.flow(Map.of(field, value)), Examples.flow(Map.of())));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2)).isInstanceOf(FtsRow.OfFlow.class);
        assertThat(rows.get(1)).isInstanceOfSatisfying(FtsRow.Refused.class, refused -> {
            assertThat(refused.number()).isEqualTo(2);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.reason()).startsWith(field);
        });
    }

    @Test
    void anUnknownCountryIsRefusedWhereMoneyGoesAndForgivenWhereItComesFrom() throws Exception {
        var atlantis = Examples.list(Examples.object("Location", "999", "Atlantis"));

        assertThat(Examples.rows("f.json", Examples.flows(Examples.flow(Map.of("destinationObjects", atlantis)))))
                .containsExactly(new FtsRow.Refused(
                        1, "1", "UNKNOWN_COUNTRY", "destinationObjects[0].name", "no country is known as Atlantis"));
        assertThat(Examples.read(Map.of("sourceObjects", atlantis)).source().country())
                .isNull();
    }

    @Test
    void aRowThatIsNoObjectIsRefusedAlone() throws Exception {
        assertThat(Examples.rows("f.json", Examples.flows("7", Examples.flow(Map.of()))))
                .extracting(FtsRow::getClass)
                .isEqualTo(java.util.List.of(FtsRow.Refused.class, FtsRow.OfFlow.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"flows\":[{\"id\":\"1\"}",
                "{\"data\":{\"flows\":[{\"id\":\"1\",}]}}",
                "{\"data\":{\"flows\":[{\"id\":\"1\",\"id\":\"2\"}]}}",
                "{\"data\":{\"flows\":[]}} {}"
            })
    void aBrokenFileIsRefusedBeforeItsFirstRow(String content) {
        assertThatThrownBy(() -> Examples.rows("f.json", content))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("MALFORMED_JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"data\":{\"flows\":3}}", "{\"status\":\"error\"}", "a,b\n1,2\n"})
    void whatIsNothingOfFtsIsRefused(String content) {
        assertThatThrownBy(() -> Examples.rows("f.json", content))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("UNKNOWN_CONTENT"));
    }
}
