-- The index comes from the appender, which holds a lock while it counts: a sequence would leave gaps.
CREATE TABLE DomainEventEntry (
    globalIndex BIGINT NOT NULL,
    aggregateIdentifier VARCHAR(255) COLLATE "C" NOT NULL,
    sequenceNumber BIGINT NOT NULL,
    type VARCHAR(255),
    eventIdentifier VARCHAR(255) COLLATE "C" NOT NULL,
    metaData BYTEA,
    payload BYTEA NOT NULL,
    payloadRevision VARCHAR(255),
    payloadType VARCHAR(255) NOT NULL,
    timeStamp VARCHAR(255) NOT NULL,
    CONSTRAINT DomainEventEntry_position PRIMARY KEY (globalIndex),
    CONSTRAINT DomainEventEntry_aggregate UNIQUE (aggregateIdentifier, sequenceNumber),
    CONSTRAINT DomainEventEntry_event UNIQUE (eventIdentifier)
);

CREATE TABLE SnapshotEventEntry (
    aggregateIdentifier VARCHAR(255) COLLATE "C" NOT NULL,
    sequenceNumber BIGINT NOT NULL,
    type VARCHAR(255) NOT NULL,
    eventIdentifier VARCHAR(255) COLLATE "C" NOT NULL UNIQUE,
    metaData BYTEA,
    payload BYTEA NOT NULL,
    payloadRevision VARCHAR(255),
    payloadType VARCHAR(255) NOT NULL,
    timeStamp VARCHAR(255) NOT NULL,
    PRIMARY KEY (aggregateIdentifier, sequenceNumber)
);
