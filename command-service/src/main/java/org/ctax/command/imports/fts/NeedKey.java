package org.ctax.command.imports.fts;

import org.jspecify.annotations.Nullable;

/**
 * Which requirement of a plan it is.
 *
 * @param plan FTS's id
 * @param country ISO 3166-1 alpha-3
 * @param cluster FTS's id; absent for what the plan requires beyond its clusters
 */
public record NeedKey(String plan, String country, @Nullable String cluster) {}
