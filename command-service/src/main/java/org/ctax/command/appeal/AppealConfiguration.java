package org.ctax.command.appeal;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppealConfiguration {

    @Bean
    ConfigurerModule appeals() {
        return Records.queued(Appeal.class);
    }
}
