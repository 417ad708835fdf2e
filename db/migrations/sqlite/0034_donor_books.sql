-- +goose Up
-- A donor's own workbook, and what goes where in it.

-- A workbook that a donor hands out to be filled in. Its contents lie in file_body under its id.
-- What goes where is one JSON object: cells, tables, and what stood around them when it was settled.
CREATE TABLE donor_book (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_on TEXT CHECK (added_on IS date(added_on)),
    goes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(goes))
) STRICT;
CREATE INDEX donor_book_grant ON donor_book (grant_id);
