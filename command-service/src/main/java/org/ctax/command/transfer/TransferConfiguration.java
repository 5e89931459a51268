package org.ctax.command.transfer;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    @Bean
    ConfigurerModule transfers() {
        return Records.queued(Transfer.class);
    }
}
