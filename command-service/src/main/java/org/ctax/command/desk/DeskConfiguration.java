package org.ctax.command.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ctax.events.Provenance;
import org.ctax.eventstore.EventLog;
import org.ctax.eventstore.RefusalLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    CommandDesk commandDesk(
            CommandGateway gateway, EventStore events, EventLog log, ObjectProvider<MeterRegistry> metrics) {
        var tally = new Tally(metrics.getIfUnique(SimpleMeterRegistry::new));
        return new CommandDesk(gateway, events, log, new RetryTemplate(whileRacesAreLost()), tally);
    }

    /** Only a lost race is tried again, each time a little later and not all at the same moment. */
    private static RetryPolicy whileRacesAreLost() {
        return RetryPolicy.builder()
                .includes(
                        ConcurrencyException.class,
                        AggregateStreamCreationException.class,
                        // Two that each hold what the other wants: one of them is told so.
                        LockAcquisitionFailedException.class)
                .maxRetries(10)
                .delay(Duration.ofMillis(2))
                .jitter(Duration.ofMillis(2))
                .multiplier(1.6)
                .maxDelay(Duration.ofMillis(100))
                .build();
    }

    @Bean
    Lookups lookups(EventStore events) {
        return new Lookups(id -> events.readEvents(id.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .toList());
    }

    @Bean
    Jointly jointly(org.axonframework.config.Configuration axon, Lookups lookups) {
        return new Jointly(axon, lookups);
    }

    @Bean
    Days days(Clock clock) {
        return new Days(clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RefusalLanguage refusalLanguage() {
        return new PassedRefusals();
    }

    /** Every event says who, for whom, on which authority and from where; what a command demanded is not repeated. */
    @Bean
    CorrelationDataProvider provenance() {
        return DeskConfiguration::provenanceOf;
    }

    private static Map<String, ?> provenanceOf(Message<?> command) {
        var metadata = command.getMetaData();
        var provenance = Stream.of(
                        Provenance.ACTOR,
                        Provenance.PARTICIPANT,
                        Provenance.ROLE,
                        Provenance.SOURCE,
                        Provenance.CORRELATION)
                .filter(metadata::containsKey)
                .collect(Collectors.toMap(key -> key, key -> Objects.requireNonNull(metadata.get(key))));
        provenance.put(Provenance.CAUSATION, command.getIdentifier());
        return provenance;
    }
}
