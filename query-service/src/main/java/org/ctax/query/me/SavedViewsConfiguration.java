package org.ctax.query.me;

import org.ctax.cabinet.CabinetFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SavedViewsConfiguration {
    @Bean
    CabinetFeature viewsInCabinet() {
        return new CabinetFeature("views");
    }
}
