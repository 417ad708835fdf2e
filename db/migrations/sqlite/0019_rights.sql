-- +goose Up
-- Collecting societies, the form of their works lists as data, and which list of which concert is due and was sent.

-- Who collects for authors. A works list is due so many days before a concert, NULL where none is asked, and so many
-- after it; by itself for concerts from from_on on, else only where somebody makes one. counts says which works it
-- asks for: all, all but what is nobody's (arranged), or protected works alone.
CREATE TABLE society (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    licence TEXT NOT NULL DEFAULT '',
    days_before INTEGER CHECK (days_before >= 0),
    days_after INTEGER NOT NULL DEFAULT 15 CHECK (days_after >= 0),
    counts TEXT NOT NULL DEFAULT 'all' CHECK (counts IN ('all', 'arranged', 'protected')),
    from_on TEXT CHECK (from_on IS date(from_on)),
    checked INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1))
) STRICT;

-- A column of a society's form; field says what stands in it: title, composer, duration.
CREATE TABLE society_column (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    society_id TEXT NOT NULL REFERENCES society (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (society_id, field)
) STRICT;

-- What a society's form says in a language: part is the lines of its heading, or the field whose column is called so.
CREATE TABLE society_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    society_id TEXT NOT NULL REFERENCES society (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    body TEXT NOT NULL CHECK (body <> ''),
    UNIQUE (society_id, part, language)
) STRICT;

-- The works list of an event for a society, before it or after it. due_on is NULL where the society's days hold;
-- reference is the number that the society gave.
CREATE TABLE works_list (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    society_id TEXT NOT NULL REFERENCES society (id) ON DELETE CASCADE,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
    made_on TEXT CHECK (made_on IS date(made_on)),
    due_on TEXT CHECK (due_on IS date(due_on)),
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    reference TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (event_id, society_id, moment)
) STRICT;
CREATE INDEX works_list_society ON works_list (society_id);
