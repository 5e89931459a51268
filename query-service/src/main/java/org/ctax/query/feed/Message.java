package org.ctax.query.feed;

import org.ctax.eventstore.RecordedEvent;

/**
 * A message as every reader gets it that may know all of it, written once for all.
 *
 * @param position of its event
 * @param type name of its event
 * @param bytes the lines of the stream
 * @param event the event itself, for readers that may know less
 */
record Message(long position, String type, byte[] bytes, RecordedEvent event) {}
