package org.ctax.query.funding;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it stands in the account of what it happened to.
 *
 * @param position where it stands in the order of all events
 * @param recorded when the exchange learned of it
 * @param provenance who, for which participant, on which authority, from where
 * @param event the event itself
 */
record Entry(long position, Instant recorded, String eventId, Map<String, String> provenance, Object event) {}
