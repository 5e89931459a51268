package org.ctax.query.registers;

/**
 * What something is called.
 *
 * @param code its short code
 * @param name its name; the code, or the id, where nothing is known of it
 */
public record Label(String code, String name) {}
