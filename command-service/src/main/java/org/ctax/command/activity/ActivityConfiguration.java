package org.ctax.command.activity;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

    @Bean
    ConfigurerModule activities() {
        return Records.queued(Activity.class);
    }
}
