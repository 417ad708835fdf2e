-- +goose Up
-- What programmes, players and collecting societies ask of a work.

-- A piece of music or another thing performed; seconds is a reference duration. A traditional melody
-- with an arrangement is 'arranged': the melody belongs to nobody, the arrangement to its arranger.
CREATE TABLE work_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    other_names TEXT NOT NULL DEFAULT '',
    tradition TEXT NOT NULL DEFAULT '',
    composer TEXT NOT NULL DEFAULT '',
    arranger TEXT NOT NULL DEFAULT '',
    rights TEXT NOT NULL DEFAULT '' CHECK (rights IN ('', 'traditional', 'arranged', 'public', 'protected', 'cleared')),
    new_version INTEGER NOT NULL DEFAULT 0 CHECK (new_version IN (0, 1)),
    seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    notes TEXT NOT NULL DEFAULT '',
    lyricist TEXT NOT NULL DEFAULT '',
    society TEXT NOT NULL DEFAULT '',
    publisher TEXT NOT NULL DEFAULT '',
    key TEXT NOT NULL DEFAULT '',
    instruments TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    merged_into TEXT REFERENCES work (id) ON DELETE SET NULL,
    sort_key TEXT NOT NULL DEFAULT '',
    CHECK (rights <> 'arranged' OR arranger <> '')
) STRICT;
INSERT INTO work_anew (id, version, deleted_at, title, other_names, tradition, composer, arranger, rights, new_version, seconds, notes, sort_key)
    SELECT id, version, deleted_at, title, other_names, tradition, composer, arranger, rights, new_version, seconds, notes, sort_key FROM work;
DROP TABLE work;
ALTER TABLE work_anew RENAME TO work;
CREATE INDEX work_sort ON work (sort_key, id);
CREATE INDEX work_merged ON work (merged_into);

-- A title of a work beside its first one: what it is called in a language, or another name for it.
CREATE TABLE work_title (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    work_id TEXT NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    language TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'alternative')),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX work_title_work ON work_title (work_id);

-- Two works that look like one and are two.
CREATE TABLE work_apart (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    work_id TEXT NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    UNIQUE (work_id, other_id)
) STRICT;
CREATE INDEX work_apart_other ON work_apart (other_id);
