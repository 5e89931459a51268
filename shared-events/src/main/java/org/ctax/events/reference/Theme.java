package org.ctax.events.reference;

import org.jspecify.annotations.Nullable;

/**
 * A thematic area. Its code is never given to another.
 *
 * @param code such as {@code CT-03}
 * @param framework the catalogue it belongs to: {@code GCTS} for the Global Strategy, {@code FTS} for clusters of the
 *     Financial Tracking Service
 * @param pillar the pillar of the Global Strategy; absent outside {@code GCTS}
 * @param name in English
 */
public record Theme(String code, String framework, @Nullable Pillar pillar, String name) {}
