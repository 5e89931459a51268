package org.ctax.command.pledge;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PledgeConfiguration {

    @Bean
    ConfigurerModule pledges() {
        return Records.queued(Pledge.class);
    }
}
