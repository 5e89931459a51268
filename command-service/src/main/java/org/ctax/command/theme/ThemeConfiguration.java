package org.ctax.command.theme;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ThemeConfiguration {

    @Bean
    ConfigurerModule themes() {
        return Records.queued(CatalogueTheme.class);
    }
}
