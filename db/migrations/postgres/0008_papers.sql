-- +goose Up
-- Papers: the clauses that an office keeps, those of a booking, and the office's own Word templates.

-- A clause of the office: on which papers it stands by itself (offer, contract), and whether a lawyer
-- has checked it. What it says is in clause_text, once a language.
CREATE TABLE clause (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    goes_on text NOT NULL DEFAULT '',
    checked boolean NOT NULL DEFAULT false,
    position bigint NOT NULL DEFAULT 0
);

-- What a clause says in one language.
CREATE TABLE clause_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    clause_id text COLLATE "C" NOT NULL REFERENCES clause (id) ON DELETE CASCADE,
    language text NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body text NOT NULL CHECK (body <> ''),
    UNIQUE (clause_id, language)
);

-- A clause that the papers of one booking have, in their order. A booking without any has those that
-- stand on its papers by themselves.
CREATE TABLE booking_clause (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    booking_id text COLLATE "C" NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    clause_id text COLLATE "C" NOT NULL REFERENCES clause (id) ON DELETE CASCADE,
    position bigint NOT NULL DEFAULT 0,
    UNIQUE (booking_id, clause_id)
);
CREATE INDEX booking_clause_clause ON booking_clause (clause_id);

-- A Word document of the office for one kind of paper in one language, with placeholders. Its
-- contents lie in file_body under its id. Another one takes its place as a row of its own.
CREATE TABLE template (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    kind text NOT NULL CHECK (kind IN ('offer', 'contract', 'confirmation', 'settlement', 'receipt')),
    language text NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    name text NOT NULL CHECK (name <> ''),
    size bigint NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    added_on date,
    UNIQUE (kind, language)
);

-- A paper that the program made: its languages and a hash of what it said. What it would say now is held
-- against it.
ALTER TABLE file ADD COLUMN mark text NOT NULL DEFAULT '';

-- The day on which the contents were erased with a person whom they named. The row says that there was
-- a paper.
ALTER TABLE file ADD COLUMN erased_on date;
