package org.ctax.command.imports;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ConfigurerModule importRuns() {
        return Records.queued(ImportRun.class);
    }
}
