package org.ctax.command.imports.fts;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FtsConfiguration {

    @Bean
    ConfigurerModule reportsOnFlows() {
        return Records.queued(FlowReports.class);
    }

    @Bean
    ConfigurerModule reportsOnPlans() {
        return Records.queued(PlanReports.class);
    }
}
