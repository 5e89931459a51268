package org.ctax.command.rates;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RateConfiguration {

    @Bean
    ConfigurerModule ratePairs() {
        return Records.queued(RatePair.class);
    }
}
