package org.ctax.command.operations;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.ctax.eventstore.AppendState;
import org.ctax.eventstore.EventLog;
import org.ctax.web.PassingFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    @ConditionalOnEnabledHealthIndicator("events")
    HealthIndicator eventsHealthIndicator(EventLog log, ObjectProvider<AppendState> appends) {
        return new EventsHealth(log, appends.getIfAvailable(AppendState::new));
    }

    /** Outside of commands, which say more of what was recorded. */
    @Bean
    PassingFailure eventsAway() {
        return failure -> failure instanceof EventStoreException
                ? Optional.of(PassingFailure.unavailable("STORE_UNAVAILABLE", "The events cannot be read now"))
                : Optional.empty();
    }
}
