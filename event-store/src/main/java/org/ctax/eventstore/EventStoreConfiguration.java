package org.ctax.eventstore;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Declares everything in which Axon's own auto-configuration would silently go wrong on this version of Spring Boot: it
 * finds no storage engine, takes an event bus that keeps nothing, and XStream.
 */
@AutoConfiguration(
        before = {
            AxonAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
@EnableConfigurationProperties(EventStoreProperties.class)
@Import({DatabaseStoreConfiguration.class, AxonServerStoreConfiguration.class})
public class EventStoreConfiguration {

    /** Everything that waits would otherwise hold a connection which the appender may need. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    @ConditionalOnMissingBean
    RevisionResolver revisionResolver() {
        return new AnnotationRevisionResolver();
    }

    /** Tokens and snapshots name their classes, and only ours and Axon's may be named. */
    @Bean
    Jackson3SerializerCustomizer typesThatMayBeNamed() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.ctax.")
                .build());
    }

    @Bean
    @Primary
    Serializer serializer(RevisionResolver revisions, Jackson3SerializerCustomizer typesThatMayBeNamed) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .converter(new ChainingConverter(loader()))
                .classLoader(loader())
                .jsonMapperBuilderCustomizer(typesThatMayBeNamed)
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(
            RevisionResolver revisions,
            ObjectProvider<EventNames> names,
            @Qualifier("eventMapper") ObjectProvider<JsonMapper> eventMapper) {
        return new NamedEventSerializer(
                names.getIfAvailable(ClassNames::new),
                eventMapper.getIfAvailable(EventStoreConfiguration::defaultEventMapper),
                revisions,
                loader());
    }

    /** Numbers with a fraction are read as what they were written as, not as the nearest binary one. */
    static JsonMapper defaultEventMapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
