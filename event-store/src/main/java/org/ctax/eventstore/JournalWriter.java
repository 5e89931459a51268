package org.ctax.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ctax.eventstore.EventDatabase.Head;
import org.jspecify.annotations.Nullable;

/**
 * Writes one batch of handovers in one transaction. Positions are counted under the database's lock from the last one
 * that is stored, so that they have no gaps and become readable in their order, whoever else appends.
 */
final class JournalWriter implements AutoCloseable {

    private static final String INSERT_EVENT = "INSERT INTO DomainEventEntry (globalIndex, timeStamp,"
            + " aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload, payloadRevision,"
            + " payloadType) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_SNAPSHOT = "INSERT INTO SnapshotEventEntry (timeStamp, aggregateIdentifier,"
            + " sequenceNumber, type, eventIdentifier, metaData, payload, payloadRevision, payloadType)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (aggregateIdentifier, sequenceNumber) DO NOTHING";
    private static final String DELETE_OLDER_SNAPSHOTS =
            "DELETE FROM SnapshotEventEntry WHERE aggregateIdentifier = ? AND sequenceNumber < ?";

    private final EventDatabase database;
    private final Clock clock;
    private final Runnable beforeCommit;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement insertEvent;

    JournalWriter(EventDatabase database, Clock clock, Runnable beforeCommit) {
        this.database = database;
        this.clock = clock;
        this.beforeCommit = beforeCommit;
    }

    /** What became of a batch that was committed: the last position of each member that is stored, and who is not. */
    static final class Outcome {
        final Map<Handover, Long> stored = new LinkedHashMap<>();
        final Map<Handover, RefusedException> refused = new LinkedHashMap<>();
        Head head;

        Outcome(Head head) {
            this.head = head;
        }
    }

    /** Nothing of the batch is stored. */
    static final class NotStoredException extends Exception {
        private static final long serialVersionUID = 1L;

        NotStoredException(SQLException cause) {
            super(cause);
        }
    }

    /** The commit was asked for, and no answer came. What was refused before is certainly not stored. */
    static final class CommitFailedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome attempted;

        CommitFailedException(SQLException cause, Outcome attempted) {
            super(cause);
            this.attempted = attempted;
        }

        Outcome attempted() {
            return attempted;
        }
    }

    Outcome write(List<Handover> batch) throws NotStoredException, CommitFailedException {
        boolean mayBeStale = connection != null;
        try {
            return attempt(batch);
        } catch (NotStoredException e) {
            if (!mayBeStale) {
                throw e;
            }
            // The connection may have died while there was nothing to write, and a fresh one may well work.
            return attempt(batch);
        }
    }

    private Outcome attempt(List<Handover> batch) throws NotStoredException, CommitFailedException {
        Connection open;
        Outcome outcome;
        try {
            open = connect();
            outcome = insertTogether(open, batch);
            beforeCommit.run();
        } catch (SQLException e) {
            close();
            throw new NotStoredException(e);
        }
        try {
            database.commit(open, outcome.head);
        } catch (SQLException e) {
            close();
            throw new CommitFailedException(e, outcome);
        }
        return outcome;
    }

    /** What nearly always succeeds, at the least cost; if anything is refused, all begins again one by one. */
    private Outcome insertTogether(Connection open, List<Handover> batch) throws SQLException {
        Outcome outcome = new Outcome(database.lock(open));
        String stamp = stamp(outcome);
        try {
            PreparedStatement insert = insertStatement(open);
            for (Handover handover : batch) {
                if (handover.kind() == Handover.Kind.EVENTS) {
                    long position = outcome.head.position();
                    for (NewEvent event : handover.events()) {
                        fill(insert, ++position, stamp, event);
                        insert.addBatch();
                    }
                    stored(outcome, handover, position);
                }
            }
            insert.executeBatch();
            for (Handover handover : batch) {
                if (handover.kind() == Handover.Kind.SNAPSHOT) {
                    insertSnapshot(open, stamp, handover.events().getFirst());
                    stored(outcome, handover, 0);
                }
            }
            return outcome;
        } catch (SQLException e) {
            database.rollback(open);
            return insertEach(open, batch);
        }
    }

    /** Each member under a savepoint of its own, so that one refusal harms no other. */
    private Outcome insertEach(Connection open, List<Handover> batch) throws SQLException {
        Outcome outcome = new Outcome(database.lock(open));
        String stamp = stamp(outcome);
        for (Handover handover : batch) {
            EventDatabase.execute(open, "SAVEPOINT member");
            try {
                stored(outcome, handover, insert(open, stamp, outcome.head.position(), handover));
            } catch (RefusedException e) {
                EventDatabase.execute(open, "ROLLBACK TO SAVEPOINT member");
                outcome.refused.put(handover, e);
            }
            EventDatabase.execute(open, "RELEASE SAVEPOINT member");
        }
        return outcome;
    }

    private long insert(Connection open, String stamp, long head, Handover handover)
            throws SQLException, RefusedException {
        PreparedStatement insert = insertStatement(open);
        long position = head;
        for (int i = 0; i < handover.events().size(); i++) {
            NewEvent event = handover.events().get(i);
            try {
                if (handover.kind() == Handover.Kind.SNAPSHOT) {
                    insertSnapshot(open, stamp, event);
                } else {
                    fill(insert, ++position, stamp, event);
                    insert.executeUpdate();
                }
            } catch (SQLException e) {
                throw new RefusedException(e, i);
            }
        }
        return handover.kind() == Handover.Kind.SNAPSHOT ? 0 : position;
    }

    private void stored(Outcome outcome, Handover handover, long position) {
        outcome.stored.put(handover, position);
        if (position > 0) {
            outcome.head = new Head(position, outcome.head.recordedAt());
        }
    }

    private String stamp(Outcome outcome) {
        Head last = outcome.head;
        outcome.head = new Head(last.position(), RecordedTime.next(last.recordedAt(), clock.instant()));
        return RecordedTime.write(outcome.head.recordedAt());
    }

    private static void fill(PreparedStatement insert, long position, String stamp, NewEvent event)
            throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, stamp);
        fillEvent(insert, 3, event);
    }

    private static void fillEvent(PreparedStatement insert, int first, NewEvent event) throws SQLException {
        int i = first;
        insert.setString(i++, event.aggregateIdentifier());
        insert.setLong(i++, event.sequenceNumber());
        setText(insert, i++, event.type());
        insert.setString(i++, event.eventIdentifier());
        insert.setBytes(i++, event.metaData());
        insert.setBytes(i++, event.payload());
        setText(insert, i++, event.payloadRevision());
        insert.setString(i, event.payloadType());
    }

    private static void setText(PreparedStatement insert, int index, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(index, Types.VARCHAR);
        } else {
            insert.setString(index, text);
        }
    }

    private static void insertSnapshot(Connection open, String stamp, NewEvent snapshot) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement(INSERT_SNAPSHOT);
                PreparedStatement delete = open.prepareStatement(DELETE_OLDER_SNAPSHOTS)) {
            insert.setString(1, stamp);
            fillEvent(insert, 2, snapshot);
            insert.executeUpdate();
            delete.setString(1, snapshot.aggregateIdentifier());
            delete.setLong(2, snapshot.sequenceNumber());
            delete.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        if (connection == null) {
            connection = database.openWriter();
        }
        return connection;
    }

    private PreparedStatement insertStatement(Connection open) throws SQLException {
        if (insertEvent == null) {
            insertEvent = open.prepareStatement(INSERT_EVENT);
        }
        insertEvent.clearBatch();
        return insertEvent;
    }

    /** Whatever was not committed is rolled back by the database. The next batch gets a new connection. */
    @Override
    public void close() {
        try (Connection old = connection) {
            connection = null;
            insertEvent = null;
        } catch (SQLException e) {
            // A connection that cannot even be closed is of no use to anyone.
        }
    }
}
