package org.ctax.query.theme;

import com.mongodb.client.MongoDatabase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.ctax.events.reference.Reference;
import org.ctax.query.moment.Moment;
import org.ctax.query.projection.CachedView;
import org.springframework.stereotype.Component;

/** The catalogue of themes: those that come with the exchange, and those that were added. */
@Component
public class Themes {
    private final CachedView<Map<String, ThemeEntry>> catalogue;

    Themes(MongoDatabase views) {
        catalogue = new CachedView<>(views, ThemeProjector.COLLECTION, Themes::catalogue);
    }

    private static Map<String, ThemeEntry> catalogue(List<Document> added) {
        var themes = new LinkedHashMap<String, ThemeEntry>();
        Reference.themes().values().forEach(theme -> themes.put(theme.code(), new ThemeEntry(theme, 0, null)));
        added.stream()
                .map(ThemeEntry::read)
                .forEach(entry -> themes.putIfAbsent(entry.theme().code(), entry));
        return Collections.unmodifiableMap(themes);
    }

    public Map<String, ThemeEntry> byCode() {
        return catalogue.content();
    }

    List<ThemeEntry> at(Moment moment) {
        return byCode().values().stream()
                .filter(entry -> entry.isKnownAt(moment))
                .toList();
    }

    Optional<ThemeEntry> at(String code, Moment moment) {
        return Optional.ofNullable(byCode().get(code)).filter(entry -> entry.isKnownAt(moment));
    }
}
