CREATE TABLE drawer_thing (
    id TEXT NOT NULL PRIMARY KEY,
    content ${bytes} NOT NULL,
    weight INTEGER NOT NULL CHECK (weight > 0)
);
