-- Moments are milliseconds since 1970 in UTC.
-- Who looked at a record that is for named participants only. Nothing here is ever changed.
CREATE TABLE looks_look (
    number ${counter},
    looked_at BIGINT NOT NULL,
    account VARCHAR(200),
    role VARCHAR(40),
    participants VARCHAR(4000) NOT NULL,
    record VARCHAR(100) NOT NULL,
    operation VARCHAR(200) NOT NULL,
    correlation VARCHAR(100)
);

CREATE INDEX looks_look_record ON looks_look (record, number);
CREATE INDEX looks_look_account ON looks_look (account, number);
