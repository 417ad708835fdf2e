-- +goose Up
-- How each donor wants its report.

-- A donor profile that the office edited: body is the file as it was taken, JSON. It stands for the one
-- that comes with the program under the same code, or is one of the office's own.
CREATE TABLE donor_profile (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    code text COLLATE "C" NOT NULL CHECK (code <> ''),
    body text NOT NULL CHECK (body <> ''),
    UNIQUE (code)
);
