package org.ctax.standalone.identity.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.ctax.standalone.identity.BuiltInIssuer;
import org.ctax.standalone.identity.PublicAddress;
import org.ctax.standalone.identity.clients.Secrets;
import org.ctax.standalone.identity.signin.SignInSecurity;
import org.ctax.standalone.identity.signin.SigningOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The endpoints of an OpenID provider that we have a use for; the others of the framework are not offered. */
@BuiltInIssuer
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    private static final String[] ENDPOINTS = {
        "/oauth2/authorize",
        "/oauth2/token",
        "/oauth2/jwks",
        "/connect/logout",
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server"
    };
    private static final List<String> NOT_OFFERED = List.of(
            "device_authorization_endpoint",
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "pushed_authorization_request_endpoint",
            "registration_endpoint",
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported",
            "tls_client_certificate_bound_access_tokens",
            "userinfo_endpoint");
    private static final List<String> GRANTS = List.of("authorization_code", "client_credentials");

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(
            HttpSecurity http,
            RegisteredClients clients,
            CodesInFlight codes,
            SigningKeys keys,
            OwnClaims claims,
            PublicAddress address,
            SignInSecurity pages,
            SigningOut signingOut) {
        var tokens = new JwtGenerator(new NimbusJwtEncoder(keys.signing()));
        tokens.setJwtCustomizer(claims);
        http.securityMatcher(ENDPOINTS)
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server -> server.registeredClientRepository(clients)
                                .authorizationService(codes)
                                .authorizationServerSettings(AuthorizationServerSettings.builder()
                                        .multipleIssuersAllowed(false)
                                        .build())
                                .tokenGenerator(tokens)
                                .clientAuthentication(
                                        client -> client.authenticationProviders(IssuerConfiguration::withOurSecrets))
                                .authorizationEndpoint(endpoint ->
                                        endpoint.authenticationProviders(IssuerConfiguration::withExactRedirects))
                                .authorizationServerMetadataEndpoint(
                                        endpoint -> endpoint.authorizationServerMetadataCustomizer(
                                                told -> told.claims(IssuerConfiguration::onlyWhatIsOffered)))
                                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                                endpoint -> endpoint.providerConfigurationCustomizer(
                                                        told -> told.claims(IssuerConfiguration::onlyWhatIsOffered)))
                                        .logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(ended(signingOut)))))
                // Who asks that nothing be shown is told by the framework that somebody would have to sign in.
                .authorizeHttpRequests(requests -> requests.requestMatchers(IssuerConfiguration::showsNothing)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInSecurity.PAGE),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .addFilterBefore(new OneIssuer(address), HeaderWriterFilter.class);
        return pages.sessions(http)
                // Tokens are renewed in a frame, which a browser lets go through an answer only where that may be
                // framed.
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter((request, response) ->
                                response.setHeader("X-Frame-Options", showsNothing(request) ? "SAMEORIGIN" : "DENY")))
                .build();
    }

    private static boolean showsNothing(HttpServletRequest request) {
        return request.getRequestURI().equals("/oauth2/authorize") && "none".equals(request.getParameter("prompt"));
    }

    private static AuthenticationSuccessHandler ended(SigningOut signingOut) {
        var handler = new OidcLogoutAuthenticationSuccessHandler();
        handler.setLogoutHandler(signingOut);
        return handler;
    }

    private static void withOurSecrets(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new Secrets());
            }
        });
    }

    private static void withExactRedirects(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(
                        new ExactRedirect().andThen(new OAuth2AuthorizationCodeRequestAuthenticationValidator()));
            }
        });
    }

    private static void onlyWhatIsOffered(Map<String, Object> told) {
        NOT_OFFERED.forEach(told::remove);
        told.put("grant_types_supported", GRANTS);
        told.put("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic", "client_secret_post"));
        told.put("claims_supported", List.of("sub", "name", "preferred_username", "locale"));
    }
}
