package org.ctax.query.registers;

import org.ctax.query.projection.ProjectionGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {
    private static final int SEGMENTS = 4;

    @Bean
    ProjectionGroup registersGroup() {
        return new ProjectionGroup(ProjectionGroup.REGISTERS, 1, ProjectionGroup.Mending.RETRY, SEGMENTS);
    }
}
