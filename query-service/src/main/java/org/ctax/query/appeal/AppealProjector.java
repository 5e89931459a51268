package org.ctax.query.appeal;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
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
                new Document("origin", event.origin())
                        .append("level", event.visibility().level().name())
                        .append(
                                "audience",
                                event.visibility().participants().stream()
                                        .map(Object::toString)
                                        .toList()));
        state(
                new AppealRevised(
                        event.appealId(),
                        event.code(),
                        event.name(),
                        event.year(),
                        event.start(),
                        event.end(),
                        event.countries()),
                recorded);
    }

    @EventHandler
    void on(AppealRevised event, Recorded recorded) {
        state(event, recorded);
    }

    private void state(AppealRevised said, Recorded recorded) {
        set(
                said.appealId().toString(),
                new Document(
                        "states.p" + recorded.position(),
                        new Document("code", said.code())
                                .append("name", said.name())
                                .append("year", said.year())
                                .append("start", text(said.start()))
                                .append("end", text(said.end()))
                                .append("countries", said.countries())
                                .append("position", recorded.position())
                                .append("recorded", recorded.recorded().toString())
                                .append("version", recorded.sequence())));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
