package org.ctax.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ctax.events.money.MoneyModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the published language is written as JSON: absent is absent, amounts and shares are decimal strings, days ISO 8601. */
public final class EventMapper {
    private EventMapper() {}

    /** A builder, for those who must add to it; what it writes of events must stay as frozen. */
    public static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .addModule(new MoneyModule())
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A reader of yesterday must read what a writer of tomorrow adds.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    public static JsonMapper create() {
        return builder().build();
    }
}
