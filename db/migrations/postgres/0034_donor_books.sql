-- +goose Up
-- A donor's own workbook, and what goes where in it.

-- A workbook that a donor hands out to be filled in. Its contents lie in file_body under its id.
-- What goes where is one JSON object: cells, tables, and what stood around them when it was settled.
CREATE TABLE donor_book (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    name text NOT NULL CHECK (name <> ''),
    size bigint NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    added_on date,
    goes text NOT NULL DEFAULT '{}' CHECK (goes::jsonb IS NOT NULL)
);
CREATE INDEX donor_book_grant ON donor_book (grant_id);
