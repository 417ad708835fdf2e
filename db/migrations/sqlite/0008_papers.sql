-- +goose Up
-- Papers: the clauses that an office keeps, those of a booking, and the office's own Word templates.

-- A clause of the office: on which papers it stands by itself (offer, contract), and whether a lawyer
-- has checked it. What it says is in clause_text, once a language.
CREATE TABLE clause (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    goes_on TEXT NOT NULL DEFAULT '',
    checked INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a clause says in one language.
CREATE TABLE clause_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    clause_id TEXT NOT NULL REFERENCES clause (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    body TEXT NOT NULL CHECK (body <> ''),
    UNIQUE (clause_id, language)
) STRICT;

-- A clause that the papers of one booking have, in their order. A booking without any has those that
-- stand on its papers by themselves.
CREATE TABLE booking_clause (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    booking_id TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    clause_id TEXT NOT NULL REFERENCES clause (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (booking_id, clause_id)
) STRICT;
CREATE INDEX booking_clause_clause ON booking_clause (clause_id);

-- A Word document of the office for one kind of paper in one language, with placeholders. Its
-- contents lie in file_body under its id. Another one takes its place as a row of its own.
CREATE TABLE template (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    kind TEXT NOT NULL CHECK (kind IN ('offer', 'contract', 'confirmation', 'settlement', 'receipt')),
    language TEXT NOT NULL CHECK (language IN ('en', 'sq', 'sr-Latn', 'sr-Cyrl', 'bs', 'tr')),
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_on TEXT CHECK (added_on IS date(added_on)),
    UNIQUE (kind, language)
) STRICT;

-- A paper that the program made: its languages and a hash of what it said. What it would say now is held
-- against it.
ALTER TABLE file ADD COLUMN mark TEXT NOT NULL DEFAULT '';

-- The day on which the contents were erased with a person whom they named. The row says that there was
-- a paper.
ALTER TABLE file ADD COLUMN erased_on TEXT CHECK (erased_on IS date(erased_on));
