-- +goose Up
-- What an office knows of a person beside their name: how else they are called and reached,
-- what they allow, the files about them, and that they were erased.

ALTER TABLE person ADD COLUMN legal_name text NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN naming text NOT NULL DEFAULT '' CHECK (naming IN ('', 'never'));
ALTER TABLE person ADD COLUMN disciplines text NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN merged_into text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX person_merged ON person (merged_into);

-- The name of a person as one language writes it.
CREATE TABLE person_name (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL DEFAULT '',
    name text NOT NULL CHECK (name <> ''),
    position bigint NOT NULL DEFAULT 0
);

CREATE INDEX person_name_person ON person_name (person_id);

-- One more way to reach a person; label says whose it is, or when it is good.
CREATE TABLE contact (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL CHECK (kind IN ('phone', 'email', 'web', 'social', 'other')),
    value text NOT NULL CHECK (value <> ''),
    label text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);

CREATE INDEX contact_person ON contact (person_id);

-- A file that belongs to a record. Its contents lie in file_body: the journal knows their hash only.
CREATE TABLE file (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    owner_kind text NOT NULL CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses')),
    owner_id text COLLATE "C" NOT NULL CHECK (owner_id <> ''),
    purpose text NOT NULL CHECK (purpose IN ('technical-rider', 'hospitality-rider', 'photo', 'paper', 'evidence', 'score', 'part', 'lyrics', 'recording', 'logo', 'scan')),
    name text NOT NULL CHECK (name <> ''),
    media_type text NOT NULL DEFAULT '',
    size bigint NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    personal boolean NOT NULL DEFAULT false,
    added_on date
);

CREATE INDEX file_owner ON file (owner_id);

-- A piece of a file's contents: base64, or a sealed cell where the file is personal. No key ties it
-- to its file: undo takes that away and brings it back, and the contents wait meanwhile.
CREATE TABLE file_body (
    id text COLLATE "C" PRIMARY KEY,
    file_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    body text NOT NULL,
    UNIQUE (file_id, position)
);

-- What a person answered when asked for one use of their name, picture or data. A withdrawal ends a
-- yes and keeps it: until that day it was given.
CREATE TABLE consent (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    purpose text NOT NULL CHECK (purpose IN ('poster', 'web', 'press', 'donor-photo', 'tagged-video', 'contact', 'statistics')),
    answer text NOT NULL CHECK (answer IN ('yes', 'no')),
    given_on date NOT NULL,
    text_version text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    method text NOT NULL DEFAULT '' CHECK (method IN ('', 'paper', 'tablet', 'oral', 'letter')),
    evidence_id text COLLATE "C" REFERENCES file (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    withdrawn_on date,
    taken_by text NOT NULL DEFAULT '',
    CHECK (withdrawn_on IS NULL OR answer = 'yes' AND withdrawn_on >= given_on)
);

CREATE INDEX consent_person ON consent (person_id);
CREATE INDEX consent_evidence ON consent (evidence_id);

-- Two people who look alike and were said to be two.
CREATE TABLE apart (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    other_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CHECK (person_id <> other_id)
);

CREATE INDEX apart_person ON apart (person_id);
CREATE INDEX apart_other ON apart (other_id);

-- A person whose data was erased: that it was done and when, and nothing else. Restoring a backup
-- erases them again.
CREATE TABLE erased (
    id text COLLATE "C" PRIMARY KEY,
    at timestamptz NOT NULL
);

-- Empties the images of one row of the journal that told of somebody who was erased. Runs as its owner,
-- for desks may not write the journal.
-- +goose StatementBegin
CREATE FUNCTION sofra_erase(person text, line bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM erased WHERE id = person) THEN
        RAISE EXCEPTION 'not erased';
    END IF;
    UPDATE journal SET before = NULL, after = NULL WHERE seq = line AND (row_id = person
        OR coalesce(after, before) ->> 'person_id' = person OR coalesce(after, before) ->> 'owner_id' = person
        OR table_name = 'file' AND NOT EXISTS (SELECT 1 FROM file WHERE id = row_id));
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION sofra_erase FROM PUBLIC;

-- Puts other words for the name of somebody who was erased into the images of one row of the journal.
-- +goose StatementBegin
CREATE FUNCTION sofra_unname(person text, line bigint, said text, instead text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM erased WHERE id = person) OR length(said) < 3 THEN
        RAISE EXCEPTION 'not erased';
    END IF;
    UPDATE journal SET before = replace(before::text, said, instead)::jsonb, after = replace(after::text, said, instead)::jsonb
    WHERE seq = line;
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION sofra_unname FROM PUBLIC;
