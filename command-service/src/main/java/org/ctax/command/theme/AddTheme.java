package org.ctax.command.theme;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.ctax.command.desk.Limits;
import org.ctax.command.desk.Lookups;
import org.ctax.events.reference.Pillar;
import org.ctax.events.theme.ThemeAdded;
import org.jspecify.annotations.Nullable;

/** Add a thematic area to the catalogue. */
public record AddTheme(
        String code, String framework, @Nullable Pillar pillar, String name) {

    /** Refuses what no theme can be. */
    public AddTheme {
        code = Limits.code("code", code);
        framework = Limits.code("framework", framework);
        name = Limits.title("name", name);
    }

    @TargetAggregateIdentifier
    public UUID id() {
        return Lookups.themeId(code);
    }

    ThemeAdded event() {
        return new ThemeAdded(code, framework, pillar, name);
    }
}
