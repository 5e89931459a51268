package org.ctax.command;

import java.util.Optional;
import org.ctax.events.EventCatalogue;
import org.ctax.events.EventMapper;
import org.ctax.eventstore.EventNames;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells the event store the names and the JSON of the published language. */
@Configuration(proxyBeanMethods = false)
class EventLanguage {

    @Bean
    @ConditionalOnMissingBean
    EventNames eventNames() {
        return new Catalogue();
    }

    @Bean("eventMapper")
    @ConditionalOnMissingBean(name = "eventMapper")
    JsonMapper eventMapper() {
        return EventMapper.create();
    }

    private static final class Catalogue implements EventNames {
        @Override
        public @Nullable String nameOf(Class<?> type) {
            return or(EventCatalogue.nameOf(type));
        }

        @Override
        public @Nullable Class<?> classOf(String name) {
            return or(EventCatalogue.eventNamed(name));
        }

        private static <T> @Nullable T or(Optional<T> found) {
            return found.isPresent() ? found.get() : null;
        }
    }
}
