-- +goose Up
-- Typed values have decimals, parts and files of their evidence.

-- A value is a whole number of units of 10^-places: 12.5 is 125 with one place. Numerator and whole have the same.
ALTER TABLE measurement ADD COLUMN places INTEGER NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3);
ALTER TABLE indicator_target ADD COLUMN places INTEGER NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3);
ALTER TABLE indicator ADD COLUMN baseline_places INTEGER NOT NULL DEFAULT 0 CHECK (baseline_places BETWEEN 0 AND 3);

-- By which directions typed values are parted, and what the parts are of the direction that the office made up.
ALTER TABLE indicator ADD COLUMN parted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN own_parts TEXT NOT NULL DEFAULT '';

-- Why the parts of a value do not add up to it.
ALTER TABLE measurement ADD COLUMN parts_why TEXT NOT NULL DEFAULT '';

-- How much of a typed value is of one part, in one direction: women among the participants.
CREATE TABLE measurement_part (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    measurement_id TEXT NOT NULL REFERENCES measurement (id) ON DELETE CASCADE,
    parted_by TEXT NOT NULL CHECK (parted_by <> ''),
    part TEXT NOT NULL CHECK (part <> ''),
    n INTEGER NOT NULL DEFAULT 0,
    of_n INTEGER NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    places INTEGER NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3),
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (measurement_id, parted_by, part)
) STRICT;

-- A file that belongs to a record, now also the evidence of a typed value. Its contents lie in file_body: the
-- journal knows their hash only.
CREATE TABLE file_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses', 'expenses', 'grants', 'measurements')),
    owner_id TEXT NOT NULL CHECK (owner_id <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('technical-rider', 'hospitality-rider', 'photo', 'paper', 'evidence', 'score', 'part', 'lyrics', 'recording', 'logo', 'scan', 'contract', 'addendum', 'budget', 'application')),
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1)),
    added_on TEXT CHECK (added_on IS date(added_on)),
    mark TEXT NOT NULL DEFAULT '',
    erased_on TEXT CHECK (erased_on IS date(erased_on))
) STRICT;
INSERT INTO file_anew (id, version, deleted_at, owner_kind, owner_id, purpose, name, media_type, size, sha256, personal, added_on, mark, erased_on)
    SELECT id, version, deleted_at, owner_kind, owner_id, purpose, name, media_type, size, sha256, personal, added_on, mark, erased_on FROM file;
DROP TABLE file;
ALTER TABLE file_anew RENAME TO file;
CREATE INDEX file_owner ON file (owner_id);
