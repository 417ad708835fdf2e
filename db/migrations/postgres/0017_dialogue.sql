-- +goose Up
-- The dialogue: what communities need, what was proposed, what was agreed, and what became of it.

-- A need or a position as it was said in a meeting. Community is the one it was said for, as a plain
-- code, '' where nobody said; it is of no person.
CREATE TABLE need (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    kind text NOT NULL CHECK (kind IN ('need', 'position')),
    title text NOT NULL CHECK (title <> ''),
    text text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    community text NOT NULL DEFAULT '',
    place_id text COLLATE "C" REFERENCES place (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX need_sort ON need (sort_key, id);
CREATE INDEX need_place ON need (place_id);
CREATE INDEX need_event ON need (event_id);

-- Something that is proposed to the parties of the dialogue.
CREATE TABLE proposal (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    state text NOT NULL CHECK (state IN ('draft', 'discussed', 'agreed', 'dropped')),
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX proposal_sort ON proposal (sort_key, id);
CREATE INDEX proposal_event ON proposal (event_id);

-- The text of one version of a proposal in one language, and what changed since the version before.
CREATE TABLE proposal_version (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    proposal_id text COLLATE "C" NOT NULL REFERENCES proposal (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL CHECK (number BETWEEN 1 AND 999),
    language text NOT NULL CHECK (language <> ''),
    text text NOT NULL CHECK (text <> ''),
    changed text NOT NULL DEFAULT '',
    day date,
    UNIQUE (proposal_id, number, language)
);

-- An agreement, or a statement that several make together; of a proposal, where it comes from one.
CREATE TABLE statement (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    kind text NOT NULL CHECK (kind IN ('agreement', 'joint')),
    title text NOT NULL CHECK (title <> ''),
    signed_on date,
    proposal_id text COLLATE "C" REFERENCES proposal (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX statement_sort ON statement (sort_key, id);
CREATE INDEX statement_proposal ON statement (proposal_id);
CREATE INDEX statement_event ON statement (event_id);

-- The text of a statement in one language.
CREATE TABLE statement_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    statement_id text COLLATE "C" NOT NULL REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language <> ''),
    text text NOT NULL CHECK (text <> ''),
    UNIQUE (statement_id, language)
);

-- Who was asked to sign a statement, an organisation or a person, and what they did.
CREATE TABLE signatory (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    statement_id text COLLATE "C" NOT NULL REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    organisation_id text COLLATE "C" REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    did text NOT NULL CHECK (did IN ('signed', 'declined', 'absent')),
    day date,
    note text NOT NULL DEFAULT '',
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX signatory_statement ON signatory (statement_id);
CREATE UNIQUE INDEX signatory_organisation ON signatory (organisation_id, statement_id);
CREATE UNIQUE INDEX signatory_person ON signatory (person_id, statement_id);

-- One thing that became of a position, a proposal or a statement, on a day, with what shows it.
CREATE TABLE outcome (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    advocacy_id text COLLATE "C" REFERENCES advocacy (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    proposal_id text COLLATE "C" REFERENCES proposal (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    statement_id text COLLATE "C" REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    text text NOT NULL CHECK (text <> ''),
    day date,
    link text NOT NULL DEFAULT '',
    CHECK (num_nonnulls(advocacy_id, proposal_id, statement_id) = 1)
);
CREATE INDEX outcome_advocacy ON outcome (advocacy_id);
CREATE INDEX outcome_proposal ON outcome (proposal_id);
CREATE INDEX outcome_statement ON outcome (statement_id);
