-- Moments are milliseconds since 1970 in UTC.
CREATE TABLE identity_account (
    id TEXT NOT NULL PRIMARY KEY,
    -- What is personal; nothing of it is left of an account that was erased.
    name TEXT,
    display_name TEXT,
    language TEXT,
    password TEXT,
    role TEXT NOT NULL,
    participants TEXT NOT NULL,
    state TEXT NOT NULL,
    must_change INTEGER NOT NULL,
    demonstration INTEGER NOT NULL,
    created BIGINT NOT NULL,
    -- Whoever signed in earlier must do so again.
    valid_from BIGINT NOT NULL,
    signed_in BIGINT,
    UNIQUE (name, demonstration)
);

CREATE TABLE identity_client (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    secret TEXT NOT NULL,
    role TEXT NOT NULL,
    participants TEXT NOT NULL,
    active INTEGER NOT NULL,
    demonstration INTEGER NOT NULL,
    created BIGINT NOT NULL,
    valid_from BIGINT NOT NULL
);

-- Whose name or address it was is kept as a digest: what is typed there may have been a password.
CREATE TABLE identity_attempt (
    subject TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last BIGINT NOT NULL,
    paused_until BIGINT NOT NULL
);

CREATE TABLE identity_key (
    id TEXT NOT NULL PRIMARY KEY,
    sealed ${bytes} NOT NULL,
    public_part TEXT NOT NULL,
    created BIGINT NOT NULL,
    retired BIGINT
);

CREATE TABLE identity_happening (
    number ${counter},
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    account TEXT,
    actor TEXT,
    address TEXT
);

CREATE INDEX identity_happening_account ON identity_happening (account);
