package org.ctax.web.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer's keys. They are fetched when the first token comes, so that this service starts while the issuer is away;
 * kept for a while; fetched anew where a token names one that is not among them, though not at the pace of who makes up
 * names; and used longer where they cannot be fetched.
 */
final class KeySet {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 512 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration AT_MOST_EACH = Duration.ofSeconds(10);
    private static final Duration THROUGH_OUTAGE = Duration.ofHours(4);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private KeySet() {}

    /** Those at an address. */
    static JWKSource<SecurityContext> at(URI address) {
        return kept(url(address), KeySet::read);
    }

    /** Those that the issuer's discovery document leads to. */
    static JWKSource<SecurityContext> of(String issuer) {
        var discovery = URI.create(issuer.replaceFirst("/$", "") + DISCOVERY);
        return kept(url(discovery), address -> {
            var document = JsonMapper.shared().readTree(read(address).getContent());
            // Another one's document would lead to another one's keys.
            if (!issuer.equals(document.path("issuer").asString(""))) {
                throw new IOException("the discovery document is not that of " + issuer);
            }
            return read(url(URI.create(document.path("jwks_uri").asString(""))));
        });
    }

    private static JWKSource<SecurityContext> kept(URL address, ResourceRetriever retriever) {
        return JWKSourceBuilder.<SecurityContext>create(address, failing(retriever))
                .cache(KEPT.toMillis(), Duration.ofSeconds(15).toMillis())
                .rateLimited(AT_MOST_EACH.toMillis())
                .outageTolerant(THROUGH_OUTAGE.toMillis())
                .retrying(true)
                .build();
    }

    /** What is no JSON or no address is as good as nothing there. */
    private static ResourceRetriever failing(ResourceRetriever retriever) {
        return address -> {
            try {
                return retriever.retrieveResource(address);
            } catch (JacksonException | IllegalArgumentException e) {
                throw new IOException(e);
            }
        };
    }

    private static Resource read(URL address) throws IOException {
        return address.getProtocol().equals("file")
                ? new Resource(Files.readString(Path.of(URI.create(address.toString()))), "application/json")
                : new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES).retrieveResource(address);
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
