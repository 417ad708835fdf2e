-- +goose Up
-- The dialogue: what communities need, what was proposed, what was agreed, and what became of it.

-- A need or a position as it was said in a meeting. Community is the one it was said for, as a plain
-- code, '' where nobody said; it is of no person.
CREATE TABLE need (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    kind TEXT NOT NULL CHECK (kind IN ('need', 'position')),
    title TEXT NOT NULL CHECK (title <> ''),
    text TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    community TEXT NOT NULL DEFAULT '',
    place_id TEXT REFERENCES place (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX need_sort ON need (sort_key, id);
CREATE INDEX need_place ON need (place_id);
CREATE INDEX need_event ON need (event_id);

-- Something that is proposed to the parties of the dialogue.
CREATE TABLE proposal (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    state TEXT NOT NULL CHECK (state IN ('draft', 'discussed', 'agreed', 'dropped')),
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX proposal_sort ON proposal (sort_key, id);
CREATE INDEX proposal_event ON proposal (event_id);

-- The text of one version of a proposal in one language, and what changed since the version before.
CREATE TABLE proposal_version (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    changed TEXT NOT NULL DEFAULT '',
    day TEXT CHECK (day IS date(day)),
    UNIQUE (proposal_id, number, language)
) STRICT;

-- An agreement, or a statement that several make together; of a proposal, where it comes from one.
CREATE TABLE statement (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    kind TEXT NOT NULL CHECK (kind IN ('agreement', 'joint')),
    title TEXT NOT NULL CHECK (title <> ''),
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    proposal_id TEXT REFERENCES proposal (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX statement_sort ON statement (sort_key, id);
CREATE INDEX statement_proposal ON statement (proposal_id);
CREATE INDEX statement_event ON statement (event_id);

-- The text of a statement in one language.
CREATE TABLE statement_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (statement_id, language)
) STRICT;

-- Who was asked to sign a statement, an organisation or a person, and what they did.
CREATE TABLE signatory (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    did TEXT NOT NULL CHECK (did IN ('signed', 'declined', 'absent')),
    day TEXT CHECK (day IS date(day)),
    note TEXT NOT NULL DEFAULT '',
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
) STRICT;
CREATE INDEX signatory_statement ON signatory (statement_id);
CREATE UNIQUE INDEX signatory_organisation ON signatory (organisation_id, statement_id);
CREATE UNIQUE INDEX signatory_person ON signatory (person_id, statement_id);

-- One thing that became of a position, a proposal or a statement, on a day, with what shows it.
CREATE TABLE outcome (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    advocacy_id TEXT REFERENCES advocacy (id) ON DELETE CASCADE,
    proposal_id TEXT REFERENCES proposal (id) ON DELETE CASCADE,
    statement_id TEXT REFERENCES statement (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    day TEXT CHECK (day IS date(day)),
    link TEXT NOT NULL DEFAULT '',
    CHECK ((advocacy_id IS NOT NULL) + (proposal_id IS NOT NULL) + (statement_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX outcome_advocacy ON outcome (advocacy_id);
CREATE INDEX outcome_proposal ON outcome (proposal_id);
CREATE INDEX outcome_statement ON outcome (statement_id);
