package org.ctax.query.appeal;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ctax.query.projection.CachedView;
import org.springframework.stereotype.Component;

/** The register of appeals. */
@Component
public class Appeals {
    private final CachedView<Map<UUID, Appeal>> register;

    Appeals(MongoDatabase views) {
        register = new CachedView<>(
                views,
                AppealProjector.COLLECTION,
                documents -> documents.stream()
                        .filter(document -> document.containsKey("level"))
                        .map(Appeal::read)
                        .collect(Collectors.toUnmodifiableMap(Appeal::id, Function.identity())));
    }

    public Map<UUID, Appeal> byId() {
        return register.content();
    }
}
