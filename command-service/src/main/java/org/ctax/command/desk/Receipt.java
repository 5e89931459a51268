package org.ctax.command.desk;

/**
 * What became of a command that was carried out.
 *
 * @param position of the last event that it wrote; of a repeat, the head: everything that it ever wrote is at or below
 * @param version of the record after it
 * @param repeat true where the same was done before, so that nothing was written
 */
public record Receipt(long position, long version, boolean repeat) {}
