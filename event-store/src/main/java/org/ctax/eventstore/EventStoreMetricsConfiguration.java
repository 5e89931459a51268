package org.ctax.eventstore;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** An application that measures itself also measures its event store. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
class EventStoreMetricsConfiguration {

    @Bean
    @ConditionalOnBean(EventStorage.class)
    MeterBinder eventStoreMetrics(EventStorage storage) {
        return EventStoreMetrics.of(storage);
    }

    @Bean
    @ConditionalOnBean(AxonServerStorage.class)
    MeterBinder axonServerMetrics(AxonServerStorage storage) {
        return EventStoreMetrics.of(storage);
    }
}
