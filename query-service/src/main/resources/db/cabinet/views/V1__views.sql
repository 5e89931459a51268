-- What somebody found worth coming back to: of which screen, under which name, by which part of an address.
CREATE TABLE views_view (
    number ${counter},
    account VARCHAR(200) NOT NULL,
    id VARCHAR(36) NOT NULL,
    screen VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    address VARCHAR(2000) NOT NULL,
    UNIQUE (account, id)
);
