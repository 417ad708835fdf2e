-- +goose Up
-- Collecting societies, the form of their works lists as data, and which list of which concert is due and was sent.

-- Who collects for authors. A works list is due so many days before a concert, NULL where none is asked, and so many
-- after it; by itself for concerts from from_on on, else only where somebody makes one. counts says which works it
-- asks for: all, all but what is nobody's (arranged), or protected works alone.
CREATE TABLE society (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    short_name text NOT NULL DEFAULT '',
    country text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    licence text NOT NULL DEFAULT '',
    days_before bigint CHECK (days_before >= 0),
    days_after bigint NOT NULL DEFAULT 15 CHECK (days_after >= 0),
    counts text NOT NULL DEFAULT 'all' CHECK (counts IN ('all', 'arranged', 'protected')),
    from_on date,
    checked boolean NOT NULL DEFAULT false
);

-- A column of a society's form; field says what stands in it: title, composer, duration.
CREATE TABLE society_column (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    society_id text COLLATE "C" NOT NULL REFERENCES society (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    field text NOT NULL CHECK (field <> ''),
    position bigint NOT NULL DEFAULT 0,
    UNIQUE (society_id, field)
);

-- What a society's form says in a language: part is the lines of its heading, or the field whose column is called so.
CREATE TABLE society_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    society_id text COLLATE "C" NOT NULL REFERENCES society (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    part text NOT NULL CHECK (part <> ''),
    language text NOT NULL CHECK (language <> ''),
    body text NOT NULL CHECK (body <> ''),
    UNIQUE (society_id, part, language)
);

-- The works list of an event for a society, before it or after it. due_on is NULL where the society's days hold;
-- reference is the number that the society gave.
CREATE TABLE works_list (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    society_id text COLLATE "C" NOT NULL REFERENCES society (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    moment text NOT NULL CHECK (moment IN ('before', 'after')),
    made_on date,
    due_on date,
    sent_on date,
    reference text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    UNIQUE (event_id, society_id, moment)
);
CREATE INDEX works_list_society ON works_list (society_id);
