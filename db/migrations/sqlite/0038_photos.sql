-- +goose Up
-- Photographs of events that reports may show.

-- A photograph of an event, of which the picture is a file, with what is seen there and how those who are seen agreed
-- that a donor sees it. Without in_reports it stays in the office.
CREATE TABLE photo (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    shows TEXT NOT NULL DEFAULT '',
    taken_by TEXT NOT NULL DEFAULT '',
    permission TEXT NOT NULL DEFAULT '' CHECK (permission IN ('', 'nobody', 'asked', 'people')),
    in_reports INTEGER NOT NULL DEFAULT 0 CHECK (in_reports IN (0, 1)),
    named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1)),
    CHECK (in_reports = 0 OR permission <> '')
) STRICT;
CREATE INDEX photo_event ON photo (event_id);
CREATE INDEX photo_file ON photo (file_id);

-- Somebody who can be recognised on a photograph.
CREATE TABLE photo_person (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    photo_id TEXT NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX photo_person_photo ON photo_person (photo_id);
CREATE INDEX photo_person_person ON photo_person (person_id);
