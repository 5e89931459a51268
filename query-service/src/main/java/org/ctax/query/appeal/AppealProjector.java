package org.ctax.query.appeal;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.ctax.events.appeal.AppealPublished;
import org.ctax.events.appeal.AppealRevised;
import org.ctax.query.projection.GatheredView;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ProjectionGroup.REGISTERS)
class AppealProjector extends GatheredView {
    static final String COLLECTION = "appeals";

    AppealProjector(MongoDatabase views) {
        super(ProjectionGroup.REGISTERS, views, COLLECTION);
    }

    @EventHandler
    void on(AppealPublished event, Recorded recorded) {
        var id = event.appealId().toString();
        set(
                id,
                new Document("code", event.code())
                        .append("year", event.year())
                        .append("origin", event.origin())
                        .append("level", event.visibility().level().name())
                        .append(
                                "audience",
                                event.visibility().participants().stream()
                                        .map(Object::toString)
                                        .toList()));
        state(id, event.name(), event.start(), event.end(), event.countries(), recorded);
    }

    @EventHandler
    void on(AppealRevised event, Recorded recorded) {
        state(event.appealId().toString(), event.name(), event.start(), event.end(), event.countries(), recorded);
    }

    private void state(
            String id,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> countries,
            Recorded recorded) {
        set(
                id,
                new Document(
                        "states.p" + recorded.position(),
                        new Document("name", name)
                                .append("start", start == null ? null : start.toString())
                                .append("end", end == null ? null : end.toString())
                                .append("countries", countries)
                                .append("position", recorded.position())
                                .append("recorded", recorded.recorded().toString())
                                .append("version", recorded.sequence())));
    }
}
