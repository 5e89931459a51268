package org.ctax.command.participant;

import org.axonframework.config.ConfigurerModule;
import org.ctax.command.desk.Records;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipantConfiguration {

    @Bean
    ConfigurerModule participants() {
        return Records.queued(Participant.class);
    }
}
