package org.ctax.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.ctax.events.activity.ActivityEvent;
import org.ctax.events.appeal.AppealEvent;
import org.ctax.events.claim.ClaimEvent;
import org.ctax.events.fts.FtsEvent;
import org.ctax.events.imports.ImportEvent;
import org.ctax.events.need.NeedEvent;
import org.ctax.events.participant.ParticipantEvent;
import org.ctax.events.pledge.PledgeEvent;
import org.ctax.events.rates.ExchangeRateEvent;
import org.ctax.events.theme.ThemeEvent;
import org.ctax.events.transfer.TransferEvent;

/** Every event that the exchange knows, by the name under which it is stored. */
public final class EventCatalogue {
    private static final List<Class<?>> FAMILIES = List.of(
            ParticipantEvent.class,
            ThemeEvent.class,
            AppealEvent.class,
            NeedEvent.class,
            PledgeEvent.class,
            TransferEvent.class,
            ActivityEvent.class,
            ExchangeRateEvent.class,
            ImportEvent.class,
            FtsEvent.class,
            ClaimEvent.class);

    private static final Map<String, Class<?>> BY_NAME = byName();

    private EventCatalogue() {}

    /** The sealed families, one a feature, in the order in which the domain is best read. */
    public static List<Class<?>> families() {
        return FAMILIES;
    }

    /** All events, by stored name. */
    public static Map<String, Class<?>> events() {
        return BY_NAME;
    }

    public static Optional<Class<?>> eventNamed(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Optional<String> nameOf(Class<?> event) {
        return Optional.ofNullable(event.getAnnotation(EventName.class)).map(EventName::value);
    }

    public static String revisionOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(Revision.class), event.getName())
                .value();
    }

    private static Map<String, Class<?>> byName() {
        var events = new LinkedHashMap<String, Class<?>>();
        FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .forEach(event -> {
                    var name = nameOf(event).orElseThrow(() -> new IllegalStateException(event + " has no @EventName"));
                    if (events.put(name, event) != null) {
                        throw new IllegalStateException(name + " names two events");
                    }
                });
        return Map.copyOf(events);
    }
}
