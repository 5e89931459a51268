package org.ctax.query.theme;

import com.mongodb.client.MongoDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.ctax.events.theme.ThemeAdded;
import org.ctax.query.projection.GatheredView;
import org.ctax.query.projection.ProjectionGroup;
import org.ctax.query.projection.Recorded;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ProjectionGroup.REGISTERS)
class ThemeProjector extends GatheredView {
    static final String COLLECTION = "themes";

    ThemeProjector(MongoDatabase views) {
        super(ProjectionGroup.REGISTERS, views, COLLECTION);
    }

    @EventHandler
    void on(ThemeAdded event, Recorded recorded) {
        set(
                event.code(),
                new Document("framework", event.framework())
                        .append(
                                "pillar",
                                event.pillar() == null ? null : event.pillar().name())
                        .append("name", event.name())
                        .append("position", recorded.position())
                        .append("recorded", recorded.recorded().toString()));
    }
}
