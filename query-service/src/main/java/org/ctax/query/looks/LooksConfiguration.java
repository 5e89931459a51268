package org.ctax.query.looks;

import org.ctax.cabinet.CabinetFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LooksConfiguration {
    @Bean
    CabinetFeature looksInCabinet() {
        return new CabinetFeature("looks");
    }
}
