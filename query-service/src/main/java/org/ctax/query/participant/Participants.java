package org.ctax.query.participant;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ctax.query.projection.CachedView;
import org.springframework.stereotype.Component;

/** The register of participants. */
@Component
public class Participants {
    private final CachedView<Map<UUID, Participant>> register;

    Participants(MongoDatabase views) {
        register = new CachedView<>(
                views,
                ParticipantProjector.COLLECTION,
                documents -> documents.stream()
                        .filter(document -> document.containsKey("code"))
                        .map(Participant::read)
                        .collect(Collectors.toUnmodifiableMap(Participant::id, Function.identity())));
    }

    public Map<UUID, Participant> byId() {
        return register.content();
    }

    Collection<Participant> all() {
        return byId().values();
    }
}
