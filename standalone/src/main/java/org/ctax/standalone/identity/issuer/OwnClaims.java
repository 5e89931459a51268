package org.ctax.standalone.identity.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.accounts.Accounts;
import org.ctax.standalone.identity.accounts.StoredAccount;
import org.ctax.standalone.identity.clients.MachineClient;
import org.ctax.standalone.identity.clients.MachineClients;
import org.ctax.web.access.Identity;
import org.ctax.web.access.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What our tokens say, in the words in which they are read. */
@Component
@BuiltInIssuer
class OwnClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** Since when the account is what the token says; moments of the standard's claims are whole seconds, and too coarse. */
    static final String SINCE = "ctax_since";

    private final Accounts accounts;
    private final MachineClients machines;
    private final Identity identity;

    OwnClaims(Accounts accounts, MachineClients machines, Identity identity) {
        this.accounts = accounts;
        this.machines = machines;
        this.identity = identity;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var machine = machines.find(context.getRegisteredClient().getClientId())
                    .filter(MachineClient::active)
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
            context.getClaims()
                    .subject(machine.account().toString())
                    .claims(forUs(machine.role(), machine.participants(), machine.validFrom()));
            return;
        }
        Authentication who = Objects.requireNonNull(context.getPrincipal());
        var account = active(who.getName())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().claims(forUs(account.role(), account.participants(), account.validFrom()));
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            person(account, context.getClaims());
        }
    }

    private Optional<StoredAccount> active(String id) {
        return accounts.find(UUID.fromString(id)).filter(account -> account.isActive() && !account.mustChange());
    }

    Consumer<Map<String, Object>> forUs(Role role, Set<UUID> participants, Instant validFrom) {
        return claims -> {
            claims.put("aud", List.of(identity.audience()));
            claims.put(SINCE, validFrom.toEpochMilli());
            claims.put(identity.roleClaim(), identity.rolePrefix() + role.name());
            claims.put(
                    identity.participantsClaim(),
                    participants.stream().map(UUID::toString).sorted().toList());
        };
    }

    private static void person(StoredAccount account, JwtClaimsSet.Builder claims) {
        if (account.name() != null) {
            claims.claim("preferred_username", account.name());
        }
        if (account.displayName() != null) {
            claims.claim("name", account.displayName());
        }
        if (account.language() != null) {
            claims.claim("locale", account.language());
        }
    }
}
