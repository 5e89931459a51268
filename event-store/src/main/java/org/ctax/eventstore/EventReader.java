package org.ctax.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.ctax.eventstore.EventDatabase.Head;

/** Reads what is stored, a page at a time, on connections that can do nothing else. */
final class EventReader {

    private static final String COLUMNS = "type, aggregateIdentifier, sequenceNumber, eventIdentifier, timeStamp,"
            + " payloadType, payloadRevision, payload, metaData";
    private static final String AFTER = "SELECT globalIndex, " + COLUMNS
            + " FROM DomainEventEntry WHERE globalIndex > ? ORDER BY globalIndex LIMIT ?";
    private static final String OF_AGGREGATE = "SELECT globalIndex, " + COLUMNS
            + " FROM DomainEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber >= ?"
            + " ORDER BY sequenceNumber LIMIT ?";
    private static final String LAST_SEQUENCE = "SELECT sequenceNumber FROM DomainEventEntry"
            + " WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1";
    private static final String LAST_SNAPSHOT = "SELECT 0, " + COLUMNS
            + " FROM SnapshotEventEntry WHERE aggregateIdentifier = ? ORDER BY sequenceNumber DESC LIMIT 1";
    private static final String ID_AT = "SELECT eventIdentifier FROM DomainEventEntry WHERE globalIndex = ?";
    private static final String RECORDED_AT = "SELECT timeStamp FROM DomainEventEntry WHERE globalIndex = ?";

    private final DataSource source;

    EventReader(DataSource source) {
        this.source = source;
    }

    List<TrackedDomainEventData<byte[]>> after(long position, int limit) {
        return query(AFTER, EventReader::events, position, limit);
    }

    List<TrackedDomainEventData<byte[]>> ofAggregate(String aggregateIdentifier, long firstSequence, int limit) {
        return query(OF_AGGREGATE, EventReader::events, aggregateIdentifier, firstSequence, limit);
    }

    Optional<Long> lastSequence(String aggregateIdentifier) {
        return query(
                LAST_SEQUENCE,
                rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty(),
                aggregateIdentifier);
    }

    Optional<DomainEventData<byte[]>> lastSnapshot(String aggregateIdentifier) {
        return query(
                LAST_SNAPSHOT, rows -> rows.next() ? Optional.of(entry(rows)) : Optional.empty(), aggregateIdentifier);
    }

    boolean hasSnapshots() {
        return query("SELECT 1 FROM SnapshotEventEntry LIMIT 1", ResultSet::next);
    }

    long head() {
        return query(EventDatabase.SELECT_HEAD, Head::read).position();
    }

    Optional<Instant> recordedAt(long position) {
        return query(
                RECORDED_AT,
                rows -> rows.next() ? Optional.of(RecordedTime.read(rows.getString(1))) : Optional.empty(),
                position);
    }

    Optional<String> eventIdAt(long position) {
        return query(ID_AT, rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty(), position);
    }

    /**
     * The last position whose recorded time is within the bound, zero if there is none. As recorded times never decrease
     * and positions have no gaps, halving finds it without an index to keep up.
     */
    long lastPositionWhere(Predicate<Instant> withinBound) {
        try (Connection connection = source.getConnection();
                PreparedStatement recorded = connection.prepareStatement(RECORDED_AT)) {
            long low = 0;
            long high = head(connection);
            while (low < high) {
                long middle = low + (high - low + 1) / 2;
                recorded.setLong(1, middle);
                try (ResultSet rows = recorded.executeQuery()) {
                    boolean within = rows.next() && withinBound.test(RecordedTime.read(rows.getString(1)));
                    low = within ? middle : low;
                    high = within ? high : middle - 1;
                }
            }
            return low;
        } catch (SQLException e) {
            throw new EventStoreException("The event store cannot be read", e);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EventDatabase.SELECT_HEAD);
                ResultSet rows = select.executeQuery()) {
            return Head.read(rows).position();
        }
    }

    private static List<TrackedDomainEventData<byte[]>> events(ResultSet rows) throws SQLException {
        List<TrackedDomainEventData<byte[]>> events = new ArrayList<>();
        while (rows.next()) {
            events.add(new TrackedDomainEventData<>(new LogToken(rows.getLong(1), rows.getString(5)), entry(rows)));
        }
        return events;
    }

    private static GenericDomainEventEntry<byte[]> entry(ResultSet rows) throws SQLException {
        return new GenericDomainEventEntry<>(
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8),
                rows.getBytes(9),
                rows.getBytes(10));
    }

    private interface Extractor<R> {
        R extract(ResultSet rows) throws SQLException;
    }

    private <R> R query(String sql, Extractor<R> extractor, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return extractor.extract(rows);
            }
        } catch (SQLException e) {
            throw new EventStoreException("The event store cannot be read", e);
        }
    }
}
