package org.ctax.query.participant;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.ctax.events.participant.ParticipantRegistered;
import org.ctax.events.participant.ParticipantRenamed;
import org.ctax.query.projection.GatheredView;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ProjectionGroup.REGISTERS)
class ParticipantProjector extends GatheredView {
    static final String COLLECTION = "participants";

    ParticipantProjector(MongoDatabase views) {
        super(ProjectionGroup.REGISTERS, views, COLLECTION);
    }

    @EventHandler
    void on(ParticipantRegistered event, Recorded recorded) {
        var id = event.participantId().toString();
        set(
                id,
                new Document("code", event.code())
                        .append("kind", event.kind().name())
                        .append("country", event.country())
                        .append("origin", event.origin())
                        .append("level", event.visibility().level().name())
                        .append(
                                "audience",
                                event.visibility().participants().stream()
                                        .map(Object::toString)
                                        .toList()));
        name(id, event.name(), null, recorded);
    }

    @EventHandler
    void on(ParticipantRenamed event, Recorded recorded) {
        name(event.participantId().toString(), event.name(), event.from(), recorded);
    }

    private void name(String id, String name, @Nullable LocalDate from, Recorded recorded) {
        set(
                id,
                new Document(
                        "names.p" + recorded.position(),
                        new Document("name", name)
                                .append("from", from == null ? null : from.toString())
                                .append("position", recorded.position())
                                .append("recorded", recorded.recorded().toString())
                                .append("version", recorded.sequence())));
    }
}
