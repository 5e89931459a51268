package org.ctax.events.reference;

import java.time.LocalDate;

/**
 * What a country was called, or the part of another that it then was.
 *
 * @param code ISO 3166-1 alpha-3
 * @param until first day of the next name
 * @param name in English, as the United Nations wrote it
 */
public record FormerName(String code, LocalDate until, String name) {}
