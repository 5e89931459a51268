package org.ctax.command.need;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedConfiguration {

    @Bean
    ConfigurerModule needs() {
        return Records.queued(Need.class);
    }
}
