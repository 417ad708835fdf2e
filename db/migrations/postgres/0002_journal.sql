-- +goose Up
-- The journal of an office, its keys, and what its search reads.

-- One thing that somebody did. verb is a sentence as JSON; undoes and undone_by tie an
-- undo to what it took back.
CREATE TABLE step (
    id text COLLATE "C" PRIMARY KEY,
    at timestamptz NOT NULL,
    who text NOT NULL,
    verb text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'trace')),
    about text NOT NULL DEFAULT '',
    undoes text COLLATE "C" REFERENCES step (id),
    undone_by text COLLATE "C" REFERENCES step (id)
);
CREATE INDEX step_who ON step (who, id);

-- One row that changed: its images before and after, without derived columns. Written by
-- triggers only. step_id is empty for what was written outside the program's verbs.
CREATE TABLE journal (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    step_id text COLLATE "C" REFERENCES step (id),
    at timestamptz NOT NULL DEFAULT now(),
    table_name text NOT NULL,
    row_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    before jsonb,
    after jsonb
);
CREATE INDEX journal_step ON journal (step_id, seq);
CREATE INDEX journal_row ON journal (row_id, seq);

-- One way in which the key that seals cells lies here, wrapped: plain while the office has no
-- passphrase, then by the passphrase (id is the key's name) and by the recovery key.
CREATE TABLE office_key (
    id text COLLATE "C" PRIMARY KEY,
    wrapped text NOT NULL,
    current boolean NOT NULL
);

-- What a search reads: a record's names as keys (see app/names), rebuilt from the record.
CREATE TABLE found (
    row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    binned boolean NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    keys text NOT NULL,
    sounds text NOT NULL,
    keys_version bigint NOT NULL,
    UNIQUE (id, kind)
);

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX found_keys ON found USING gin ((' ' || keys) gin_trgm_ops);
CREATE INDEX found_sounds ON found USING gin ((' ' || sounds) gin_trgm_ops);

-- The functions that write and reseal the journal are made from the program's own lists, with its triggers.
