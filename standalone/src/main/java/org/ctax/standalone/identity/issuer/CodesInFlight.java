package org.ctax.standalone.identity.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.stream.Stream;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * What was begun and is not over: codes that wait to be exchanged, and sign-ins that may be ended. It is not kept on disk:
 * tokens are good by themselves, and whose code a restart loses is sent to sign in again, which the browser does by itself.
 */
@Component
@BuiltInIssuer
class CodesInFlight implements OAuth2AuthorizationService {
    private static final int MOST = 20_000;
    private static final Duration A_DAY_OF_WORK = Duration.ofHours(12);

    private final Cache<String, OAuth2Authorization> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(A_DAY_OF_WORK)
            .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        // A machine has nothing that could be ended.
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            names(authorization).forEach(name -> known.put(name, authorization));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        names(authorization).forEach(known::invalidate);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return known.getIfPresent("id:" + id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return null;
        }
        return switch (type.getValue()) {
            case "code" -> known.getIfPresent("code:" + token);
            case OidcParameterNames.ID_TOKEN -> known.getIfPresent("id-token:" + token);
            default -> null;
        };
    }

    private static Stream<String> names(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var idToken = authorization.getToken(OidcIdToken.class);
        return Stream.of(
                        Stream.of("id:" + authorization.getId()),
                        code == null
                                ? Stream.<String>empty()
                                : Stream.of("code:" + code.getToken().getTokenValue()),
                        idToken == null
                                ? Stream.<String>empty()
                                : Stream.of("id-token:" + idToken.getToken().getTokenValue()))
                .flatMap(names -> names);
    }
}
