package org.ctax.query.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.ctax.eventstore.EventLog;
import org.ctax.query.funding.Confidentiality;
import org.ctax.query.projection.ViewProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {
    @Bean(destroyMethod = "close")
    Hub feedHub(EventLog log, ViewProgress progress, CloudEvents cloudEvents, FeedProperties properties) {
        return new Hub(log, progress, cloudEvents, properties.recent());
    }

    @Bean
    CloudEvents cloudEvents(@Qualifier("eventMapper") JsonMapper eventJson, FeedProperties properties) {
        return new CloudEvents(eventJson, properties.source());
    }

    @Bean
    Sieves feedSieves(Confidentiality confidentiality, CloudEvents cloudEvents) {
        return new Sieves(confidentiality, cloudEvents);
    }

    @Bean
    Readers feedReaders(FeedProperties properties, ObjectProvider<MeterRegistry> metrics) {
        return new Readers(properties.readers(), metrics.getIfUnique(SimpleMeterRegistry::new));
    }

    /** A web server that stops waits for its requests, and a stream never ends by itself. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfFeed(Hub hub, ApplicationContext application) {
        return closing -> {
            if (closing.getApplicationContext() == application) {
                hub.close();
            }
        };
    }
}
