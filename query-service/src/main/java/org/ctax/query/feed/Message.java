package org.ctax.query.feed;

/**
 * A message as every reader gets it, written once for all.
 *
 * @param position of its event
 * @param type name of its event
 * @param bytes the lines of the stream
 */
record Message(long position, String type, byte[] bytes) {}
