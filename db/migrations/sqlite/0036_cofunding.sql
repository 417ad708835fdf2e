-- +goose Up
-- What the check of a report asks of documents: scans, and the scale of daily allowances.

-- A file that belongs to a record, now also to an expense or a grant. Its contents lie in file_body: the
-- journal knows their hash only.
CREATE TABLE file_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses', 'expenses', 'grants')),
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

-- What is paid at most for one night away, at a place and on the days from one to another.
CREATE TABLE per_diem (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    place TEXT NOT NULL CHECK (place <> ''),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    from_on TEXT CHECK (from_on IS date(from_on)),
    until_on TEXT CHECK (until_on IS date(until_on)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- By which line of the scale a daily allowance was paid, and for how many nights.
ALTER TABLE expense ADD COLUMN per_diem_id TEXT REFERENCES per_diem (id) ON DELETE SET NULL;
ALTER TABLE expense ADD COLUMN nights INTEGER NOT NULL DEFAULT 0 CHECK (nights >= 0);
CREATE INDEX expense_per_diem ON expense (per_diem_id);
