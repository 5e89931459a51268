package org.ctax.query.projection;

/** An event for tests. */
public record Noted(String text) {}
