package org.ctax.standalone.identity;

import org.ctax.cabinet.CabinetFeature;
import org.ctax.web.access.OwnIssuer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps accounts, clients and keys in the cabinet. */
@BuiltInIssuer
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class IdentityConfiguration {
    @Bean
    CabinetFeature identityInCabinet() {
        return new CabinetFeature("identity");
    }

    @Bean
    OwnIssuer ownIssuer(PublicAddress address) {
        return address::text;
    }
}
