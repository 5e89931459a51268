CREATE TABLE DomainEventEntry (
    globalIndex INTEGER PRIMARY KEY AUTOINCREMENT,
    aggregateIdentifier TEXT NOT NULL,
    sequenceNumber INTEGER NOT NULL,
    type TEXT,
    eventIdentifier TEXT NOT NULL UNIQUE,
    metaData BLOB,
    payload BLOB NOT NULL,
    payloadRevision TEXT,
    payloadType TEXT NOT NULL,
    timeStamp TEXT NOT NULL,
    UNIQUE (aggregateIdentifier, sequenceNumber)
);

CREATE TABLE SnapshotEventEntry (
    aggregateIdentifier TEXT NOT NULL,
    sequenceNumber INTEGER NOT NULL,
    type TEXT NOT NULL,
    eventIdentifier TEXT NOT NULL UNIQUE,
    metaData BLOB,
    payload BLOB NOT NULL,
    payloadRevision TEXT,
    payloadType TEXT NOT NULL,
    timeStamp TEXT NOT NULL,
    PRIMARY KEY (aggregateIdentifier, sequenceNumber)
);
