package org.ctax.standalone.identity.issuer;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.standalone.identity.SignInSettings;
import org.ctax.standalone.identity.clients.MachineClient;
import org.ctax.standalone.identity.clients.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** What may ask for tokens: the exchange's own pages in a browser, and the machines that have an account. */
@Component
@BuiltInIssuer
class RegisteredClients implements RegisteredClientRepository {
    static final String PAGES = "ctax-ui";

    private static final Duration CODE_LIFE = Duration.ofMinutes(2);

    private final MachineClients machines;
    private final PublicAddress address;
    private final SignInSettings settings;

    RegisteredClients(MachineClients machines, PublicAddress address, SignInSettings settings) {
        this.machines = machines;
        this.address = address;
        this.settings = settings;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are made by those who administer them");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(PAGES)
                ? pages()
                : machines.find(id)
                        .filter(MachineClient::active)
                        .map(this::machine)
                        .orElse(null);
    }

    /** A browser can keep no secret: it proves by a code verifier that it is the one which began. */
    private RegisteredClient pages() {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(redirects()))
                .postLogoutRedirectUris(all -> address.all().forEach(own -> {
                    all.add(own + "/");
                    all.add(own + "/signed-out");
                }))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens())
                .build();
    }

    Set<String> redirects() {
        var all = new TreeSet<String>();
        address.all().forEach(own -> all.add(own + "/signed-in"));
        settings.redirects().stream().map(URI::toString).forEach(all::add);
        return all;
    }

    private RegisteredClient machine(MachineClient machine) {
        return RegisteredClient.withId(machine.id())
                .clientId(machine.id())
                .clientSecret(machine.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens())
                .build();
    }

    private TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenLife())
                .authorizationCodeTimeToLive(CODE_LIFE)
                .build();
    }
}
