package org.ctax.events.activity;

import org.jspecify.annotations.Nullable;

/**
 * Participants of an activity.
 *
 * @param country ISO 3166-1 alpha-3; absent where it is not known by country
 * @param function such as judge, prosecutor, legislator; absent where it is not known
 * @param participants how many, at least 1
 */
public record Attendance(@Nullable String country, @Nullable String function, int participants) {}
