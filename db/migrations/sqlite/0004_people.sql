-- +goose Up
-- What an office knows of a person beside their name: how else they are called and reached,
-- what they allow, the files about them, and that they were erased.

ALTER TABLE person ADD COLUMN legal_name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN naming TEXT NOT NULL DEFAULT '' CHECK (naming IN ('', 'never'));
ALTER TABLE person ADD COLUMN disciplines TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX person_merged ON person (merged_into);

-- The name of a person as one language writes it.
CREATE TABLE person_name (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    language TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX person_name_person ON person_name (person_id);

-- One more way to reach a person; label says whose it is, or when it is good.
CREATE TABLE contact (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'web', 'social', 'other')),
    value TEXT NOT NULL CHECK (value <> ''),
    label TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX contact_person ON contact (person_id);

-- A file that belongs to a record. Its contents lie in file_body: the journal knows their hash only.
CREATE TABLE file (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses')),
    owner_id TEXT NOT NULL CHECK (owner_id <> ''),
    purpose TEXT NOT NULL CHECK (purpose IN ('technical-rider', 'hospitality-rider', 'photo', 'paper', 'evidence', 'score', 'part', 'lyrics', 'recording', 'logo', 'scan')),
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL CHECK (size > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1)),
    added_on TEXT CHECK (added_on IS date(added_on))
) STRICT;

CREATE INDEX file_owner ON file (owner_id);

-- A piece of a file's contents: base64, or a sealed cell where the file is personal. No key ties it
-- to its file: undo takes that away and brings it back, and the contents wait meanwhile.
CREATE TABLE file_body (
    id TEXT PRIMARY KEY,
    file_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (file_id, position)
) STRICT;

-- What a person answered when asked for one use of their name, picture or data. A withdrawal ends a
-- yes and keeps it: until that day it was given.
CREATE TABLE consent (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('poster', 'web', 'press', 'donor-photo', 'tagged-video', 'contact', 'statistics')),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    text_version TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    method TEXT NOT NULL DEFAULT '' CHECK (method IN ('', 'paper', 'tablet', 'oral', 'letter')),
    evidence_id TEXT REFERENCES file (id) ON DELETE SET NULL,
    withdrawn_on TEXT CHECK (withdrawn_on IS date(withdrawn_on)),
    taken_by TEXT NOT NULL DEFAULT '',
    CHECK (withdrawn_on IS NULL OR answer = 'yes' AND withdrawn_on >= given_on)
) STRICT;

CREATE INDEX consent_person ON consent (person_id);
CREATE INDEX consent_evidence ON consent (evidence_id);

-- Two people who look alike and were said to be two.
CREATE TABLE apart (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    CHECK (person_id <> other_id)
) STRICT;

CREATE INDEX apart_person ON apart (person_id);
CREATE INDEX apart_other ON apart (other_id);

-- A person whose data was erased: that it was done and when, and nothing else. Restoring a backup
-- erases them again.
CREATE TABLE erased (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z')
) STRICT;
