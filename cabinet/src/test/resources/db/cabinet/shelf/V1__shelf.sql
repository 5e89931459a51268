CREATE TABLE shelf_book (
    number ${counter},
    title TEXT NOT NULL
);
