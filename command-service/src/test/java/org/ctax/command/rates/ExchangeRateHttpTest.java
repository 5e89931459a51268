package org.ctax.command.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctax.command.Http.uuid;

import java.net.http.HttpRequest;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.events.Provenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithHttp
class ExchangeRateHttpTest {
    private static final String TABLE = """
            date,from,to,rate,source
            2020-01-31,EUR,NOK,9.8,UN
            2020-02-29,EUR,NOK,10.1,UN
            2020-02-29,EUR,XQQ,10.1,UN
            2020-02-30,EUR,NOK,10.1,UN
            2020-02-29,EUR,NOK,-1,UN
            2020-01-31,EUR,NOK,9.80,UN
            """;

    @Autowired
    Http http;

    private Http.Reply send(String id, String table) {
        return http.send(http.request("/api/exchange-rates?id=" + id)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table))
                .build());
    }

    @Test
    void each_row_is_answered_and_the_same_again_does_nothing() {
        var id = uuid();
        var first = send(id, TABLE);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/imports/" + id);
        assertThat(first.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(first.body().path("unchanged").asInt()).isEqualTo(1);
        assertThat(first.body().path("refused").asInt()).isEqualTo(3);
        assertThat(first.body().path("refusals").findValuesAsString("code"))
                .containsExactly("UNKNOWN_CURRENCY", "INVALID_FIELD", "RATE_OUT_OF_RANGE");
        assertThat(first.body().path("refusals").findValuesAsString("field")).containsExactly("to", "date", "rate");
        assertThat(first.body().path("refusals").path(0).path("row").asInt()).isEqualTo(3);

        var head = http.head();
        var again = send(id, TABLE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("repeat").asBoolean()).isTrue();
        assertThat(again.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(http.head()).isEqualTo(head);

        var asAnother = send(uuid(), TABLE);
        assertThat(asAnother.body().path("accepted").asInt()).isZero();
        assertThat(asAnother.body().path("unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void a_file_may_be_sent_as_a_form_does_and_with_a_byte_order_mark() {
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\tmp\\\\r.csv\"\r\n\r\n"
                + "\uFEFFsource,rate,to,from,date\r\nUN,1.5,CAD,GBP,2020-01-31\r\n--b--\r\n";
        var reply = http.send(http.request("/api/exchange-rates")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(http.log()
                        .readAfter(reply.body().path("position").asLong() - 3, 1)
                        .getFirst()
                        .metaData())
                .containsEntry(Provenance.SOURCE, "import:r.csv:1");
    }

    @Test
    void a_large_table_is_taken_over_in_chunks() {
        var table = new StringBuilder("date,from,to,rate,source\n");
        for (int i = 0; i < 2_600; i++) {
            table.append(java.time.LocalDate.of(2010, 1, 1).plusDays(i)).append(",JPY,CHF,0.01,UN\n");
        }
        var reply = send(uuid(), table.toString());

        assertThat(reply.body().path("accepted").asInt()).isEqualTo(2_600);
    }
}
