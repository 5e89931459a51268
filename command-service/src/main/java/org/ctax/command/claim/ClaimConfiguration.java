package org.ctax.command.claim;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

    @Bean
    ConfigurerModule codeClaims() {
        return Records.racing(CodeClaim.class);
    }

    @Bean
    Claims claims(org.axonframework.config.Configuration axon) {
        return (scope, field, code, holder) ->
                new StoredClaims(axon.repository(CodeClaim.class)).claim(scope, field, code, holder);
    }

    @Bean
    ClaimRelease claimRelease(org.axonframework.config.Configuration axon) {
        return (scope, code, holder) -> new StoredClaims(axon.repository(CodeClaim.class)).release(scope, code, holder);
    }
}
