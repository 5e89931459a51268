package org.ctax.events.reference;

/**
 * A country or area of UN M49.
 *
 * @param code ISO 3166-1 alpha-3
 * @param m49 UN M49 code, three digits
 * @param region M49 code of the nearest region that it belongs to
 * @param name in English, as the United Nations writes it
 */
public record Country(String code, String m49, String region, String name) {}
