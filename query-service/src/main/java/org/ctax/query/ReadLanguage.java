package org.ctax.query;

import org.ctax.events.EventCatalogue;
import org.ctax.events.EventMapper;
import org.ctax.eventstore.EventNames;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells the event store the names and the JSON of the published language, where the write side does not. */
@Configuration(proxyBeanMethods = false)
class ReadLanguage {
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
            var name = EventCatalogue.nameOf(type);
            return name.isPresent() ? name.get() : null;
        }

        @Override
        public @Nullable Class<?> classOf(String name) {
            var type = EventCatalogue.eventNamed(name);
            return type.isPresent() ? type.get() : null;
        }
    }
}
