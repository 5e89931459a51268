package org.ctax.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as the pages need: it keeps cookies, fills forms and follows where it is told, one step at a time. */
public final class Browser implements AutoCloseable {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Of a code and what proves that one asked for it. */
    public record Asked(String code, String verifier, String redirect) {}

    private final Office office;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(Office office) {
        this.office = office;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(office.address().resolve(address)).header("Accept", "text/html"));
    }

    /** Fetches the page with the form first, as a person does. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(get(path), path, fields);
    }

    public HttpResponse<String> submit(HttpResponse<String> page, String path, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(page.body());
        var all = new HashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return post(path, all);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(office.address().resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    public HttpResponse<String> signIn(String name, String password) {
        return submit("/sign-in", Map.of("name", name, "password", password));
    }

    public HttpResponse<String> changePassword(String old, String password) {
        return submit("/password", Map.of("old", old, "new", password, "repeat", password));
    }

    /** The answer to a program's request to sign in; it leads to the program with a code, or to the page. */
    public HttpResponse<String> authorize(Map<String, String> differing) {
        var parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "ctax-ui",
                "scope", "openid profile",
                "state", "of-the-program",
                "redirect_uri", office.address() + "/signed-in",
                "code_challenge", challenge("verifier".repeat(8)),
                "code_challenge_method", "S256"));
        parameters.putAll(differing);
        parameters.values().removeIf(String::isEmpty);
        return get("/oauth2/authorize?" + encoded(parameters));
    }

    /** For one who has signed in. */
    public Asked code() {
        var verifier = (UUID.randomUUID() + "-" + UUID.randomUUID());
        var answer = authorize(Map.of("code_challenge", challenge(verifier)));
        return new Asked(
                parameter(location(answer), "code").orElseThrow(() -> new AssertionError(location(answer))),
                verifier,
                office.address() + "/signed-in");
    }

    public HttpResponse<String> exchange(Asked asked) {
        return exchange(
                Map.of("code", asked.code(), "code_verifier", asked.verifier(), "redirect_uri", asked.redirect()));
    }

    public HttpResponse<String> exchange(Map<String, String> fields) {
        var all = new HashMap<>(Map.of("grant_type", "authorization_code", "client_id", "ctax-ui"));
        all.putAll(fields);
        return post("/oauth2/token", all);
    }

    /** What a program that signed in sends along. */
    public String token() {
        return Office.text(exchange(code()), "access_token");
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere, but " + answer.statusCode());
    }

    public static Optional<String> parameter(String address, String name) {
        var query = Optional.ofNullable(URI.create(address).getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> URLDecoder.decode(one.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
