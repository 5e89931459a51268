package org.ctax.web.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed, and where in them stands what.
 *
 * @param issuer who issues them, as they name it ({@code iss}); its discovery document tells the keys where {@code jwks}
 *     does not
 * @param audience for whom they are meant ({@code aud})
 * @param jwks where the issuer's keys are, a key set at an address of the kind {@code https:}, {@code http:} or
 *     {@code file:}
 * @param roleClaim the claim, or the dotted path to the claim, that names the role
 * @param rolePrefix with what the names of roles begin at this issuer; names without it are those of other systems
 * @param participantsClaim the claim, or the dotted path to the claim, that lists the ids of the account's participants
 * @param client as which the web application is known to the issuer
 * @param scope for what the web application asks there, words with spaces between them
 * @param origins further sites of the issuer's, where it gives tokens at another one than that of its name
 */
@ConfigurationProperties("ctax.identity")
public record Identity(
        @Nullable String issuer,
        @DefaultValue("ctax") String audience,
        @Nullable URI jwks,
        @DefaultValue("ctax_role") String roleClaim,
        @DefaultValue("") String rolePrefix,
        @DefaultValue("ctax_participants") String participantsClaim,
        @DefaultValue(Issuer.OWN_CLIENT) String client,
        @DefaultValue(Issuer.OWN_SCOPE) String scope,
        @DefaultValue List<String> origins) {}
