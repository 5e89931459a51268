package org.ctax.query.theme;

import java.time.Instant;
import org.bson.Document;
import org.ctax.events.reference.Pillar;
import org.ctax.events.reference.Theme;
import org.ctax.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the catalogue.
 *
 * @param theme the theme
 * @param position where it was added; 0 for one that everyone always knew
 * @param recorded when it was added; absent for one that everyone always knew
 */
public record ThemeEntry(
        Theme theme, long position, @Nullable Instant recorded) {
    boolean isKnownAt(Moment moment) {
        return moment.includes(position);
    }

    static ThemeEntry read(Document document) {
        var pillar = document.getString("pillar");
        return new ThemeEntry(
                new Theme(
                        document.getString("_id"),
                        document.getString("framework"),
                        pillar == null ? null : Pillar.valueOf(pillar),
                        document.getString("name")),
                document.getLong("position"),
                Instant.parse(document.getString("recorded")));
    }
}
