package org.ctax.events.imports;

/**
 * A file that was sent.
 *
 * @param name as the sender calls it
 * @param bytes its length
 * @param sha256 its digest, in hexadecimal
 */
public record ImportedFile(String name, long bytes, String sha256) {}
