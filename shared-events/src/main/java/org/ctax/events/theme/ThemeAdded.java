package org.ctax.events.theme;

import org.axonframework.serialization.Revision;
import org.ctax.events.EventName;
import org.ctax.events.reference.Pillar;
import org.jspecify.annotations.Nullable;

/**
 * A thematic area was added to the catalogue.
 *
 * @param code unique in the exchange, such as {@code FTS-5249}
 * @param framework the catalogue it belongs to: {@code GCTS}, {@code FTS}, ...
 * @param pillar the pillar of the Global Strategy, where it has one
 * @param name in English
 */
@EventName("theme.added")
@Revision("1")
public record ThemeAdded(
        String code, String framework, @Nullable Pillar pillar, String name) implements ThemeEvent {}
