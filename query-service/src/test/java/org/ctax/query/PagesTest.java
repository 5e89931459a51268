package org.ctax.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ctax.web.access.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The web application, as a browser meets it that has not signed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ISSUER = "https://issuer.test https://tokens.test";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self' " + ISSUER + "; frame-src 'self' " + ISSUER
                    + "; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private final ReadSide exchange;
    private final ReadSide nobody;

    PagesTest(@TempDir Path data) {
        exchange = ReadSide.start(
                data,
                "ctax.display-currencies=EUR,USD",
                "ctax.identity.client=5f0c",
                "ctax.identity.scope=openid api://ctax/use",
                // The second is that of the name, too, and not said twice.
                "ctax.identity.origins=https://tokens.test,https://issuer.test");
        nobody = exchange.with(null);
    }

    @AfterAll
    void close() {
        exchange.close();
    }

    private HttpResponse<String> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(exchange.uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return nobody.send(request.build());
    }

    private HttpResponse<String> browse(String path) {
        return ask("GET", path, "Accept", BROWSER);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix",
                "/pledges/5f0c2b7e-1111-4111-8111-111111111111?asOf=7",
                "/imports",
                "/operations",
                "/administration",
                "/apis",
                "/mere/words"
            })
    void everyScreenIsTheOnePage(String path) {
        var answer = browse(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("<div id=\"root\">", "<script type=\"module\"");
    }

    @Test
    void aPageMayUseThisExchangeAndItsIssuerAndRunNothingThatStandsInIt() {
        var page = browse("/");
        assertThat(header(page, "Content-Security-Policy")).isEqualTo(POLICY + "'none'");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                .doesNotContain(" onload");
        var back = browse("/signed-in?code=x&state=y");
        assertThat(header(back, "Content-Security-Policy")).isEqualTo(POLICY + "'self'");
        assertThat(header(back, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(back.body()).contains("/assets/signed-in-").doesNotContain("id=\"root\"");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndHeadSendsNothing() {
        var version = header(browse("/flows"), "ETag");
        var again = ask("GET", "/film", "Accept", BROWSER, "If-None-Match", version);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var head = ask("HEAD", "/needs/1", "Accept", BROWSER);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isEqualTo(version);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void filesAreKeptForGoodAndSentInTheFewestBytes() {
        var script = first("/assets/index-[^\"]+\\.js");
        var plain = ask("GET", script);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
        assertThat(header(plain, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        for (var encoding : List.of("gzip", "br")) {
            var small = ask("GET", script, "Accept-Encoding", encoding.equals("br") ? "gzip, deflate, br" : "gzip");
            assertThat(header(small, "Content-Encoding")).isEqualTo(encoding);
            assertThat(header(small, "Vary")).contains("Accept-Encoding");
            assertThat(header(small, "Content-Type")).startsWith("text/javascript");
            assertThat(length(small)).isLessThan(length(plain) / 2);
        }
        var style = ask("HEAD", first("/assets/index-[^\"]+\\.css"));
        assertThat(header(style, "Content-Type")).startsWith("text/css");
        assertThat(style.body()).isEmpty();
        var icon = ask("GET", "/icon.svg");
        assertThat(header(icon, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(icon.body()).contains("<svg");
    }

    /** Also what plugins of the build put in last. */
    @Test
    void theSmallerFilesHoldTheSame() throws IOException, InterruptedException {
        var script = first("/assets/index-[^\"]+\\.js");
        var plain = bytes(script, "identity");
        try (var small = new GZIPInputStream(new ByteArrayInputStream(bytes(script, "gzip")))) {
            assertThat(small.readAllBytes()).isEqualTo(plain);
        }
    }

    private byte[] bytes(String path, String encoding) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(exchange.uri(path))
                    .header("Accept-Encoding", encoding)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        }
    }

    private String first(String pattern) {
        var found = Pattern.compile(pattern).matcher(browse("/").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static long length(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Content-Length").orElseThrow();
    }

    @Test
    void aFileThatIsNotThereIsNoPage() {
        var answer = ask("GET", "/assets/index-none.js", "Accept", BROWSER);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"NOT_FOUND\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(ask("GET", "/assets/..%2findex.html").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/ops/nothing", "/me/nothing", "/v3/nothing", "/actuator/env"})
    void whatBeginsLikeAnAnswerOfOursIsNoPage(String path) {
        isRefused(browse(path), 401, "TOKEN_MISSING");
    }

    @Test
    void aProgramThatIsLostIsToldSo() {
        isRefused(ask("GET", "/pledges", "Accept", "application/json"), 401, "TOKEN_MISSING");
        isRefused(ask("GET", "/pledges"), 401, "TOKEN_MISSING");
        isRefused(ask("POST", "/pledges", "Accept", BROWSER), 401, "TOKEN_MISSING");
    }

    private static void isRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void whoeverComesIsToldWhereToSignInAndInWhichCurrenciesFiguresAre() {
        var answer = ask("GET", "/settings");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(JsonMapper.shared().readTree(answer.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"issuer": "%s", "client": "5f0c", "scope": "openid api://ctax/use", "publicReading": false,
                 "displayCurrencies": ["EUR", "USD"], "ownAccounts": false}""".formatted(TestTokens.ISSUER)));
    }
}
