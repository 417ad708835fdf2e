-- +goose Up
-- How each donor wants its report.

-- A donor profile that the office edited: body is the file as it was taken, JSON. It stands for the one
-- that comes with the program under the same code, or is one of the office's own.
CREATE TABLE donor_profile (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    code TEXT NOT NULL CHECK (code <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    UNIQUE (code)
) STRICT;
