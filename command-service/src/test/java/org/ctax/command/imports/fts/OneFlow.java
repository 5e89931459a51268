package org.ctax.command.imports.fts;

import static org.ctax.command.imports.fts.Examples.list;
import static org.ctax.command.imports.fts.Examples.object;
import static org.ctax.command.imports.fts.Uploads.newId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ctax.command.Http;
import org.ctax.command.WithHttp;
import org.ctax.command.desk.Lookups;
import org.ctax.events.fts.FlowPosted;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole service, and one flow from one donor to one plan that no other test speaks of. */
@WithHttp
abstract class OneFlow {
    static final String AFGHANISTAN = object("Location", "1", "Afghanistan");

    @Autowired
    Http http;

    @Autowired
    Lookups lookups;

    final String id = newId();
    final String plan = newId();
    final String cluster = newId();
    final String donor = newId();

    private Map<String, String> fields(String... more) {
        var fields = new HashMap<String, String>();
        fields.put("id", "\"" + id + "\"");
        fields.put("sourceObjects", list(organization(donor, "Norway, Government of", "Government")));
        fields.put("destinationObjects", destination());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    final String flow(String... more) {
        return Examples.flow(fields(more));
    }

    private static String organization(String id, String name, String type) {
        return """
                {"type":"Organization","id":"%s","name":"%s","behavior":"single","organizationTypes":["%s"]}""".formatted(id, name, type);
    }

    private String destination() {
        return list(
                AFGHANISTAN,
                object("Plan", plan, "Afghanistan 2020"),
                object("Cluster", cluster, "Health"),
                object("UsageYear", "41", "2020"));
    }

    private List<Object> events(UUID record) {
        return lookups.eventsOf(record).stream().<Object>map(event -> event).toList();
    }

    final List<Class<?>> kinds(UUID record) {
        return events(record).stream().<Class<?>>map(Object::getClass).toList();
    }

    final <T> T only(UUID record, Class<T> kind) {
        return kind.cast(events(record).stream()
                .filter(kind::isInstance)
                .reduce((one, other) -> other)
                .orElseThrow());
    }

    final UUID purse() {
        return only(FtsIds.reportsOnFlow(id), FlowPosted.class).record();
    }
}
