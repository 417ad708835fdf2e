-- +goose Up
-- Photographs of events that reports may show.

-- A photograph of an event, of which the picture is a file, with what is seen there and how those who are seen agreed
-- that a donor sees it. Without in_reports it stays in the office.
CREATE TABLE photo (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    file_id text COLLATE "C" NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    shows text NOT NULL DEFAULT '',
    taken_by text NOT NULL DEFAULT '',
    permission text NOT NULL DEFAULT '' CHECK (permission IN ('', 'nobody', 'asked', 'people')),
    in_reports boolean NOT NULL DEFAULT false,
    named boolean NOT NULL DEFAULT false,
    CHECK (NOT in_reports OR permission <> '')
);
CREATE INDEX photo_event ON photo (event_id);
CREATE INDEX photo_file ON photo (file_id);

-- Somebody who can be recognised on a photograph.
CREATE TABLE photo_person (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    photo_id text COLLATE "C" NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX photo_person_photo ON photo_person (photo_id);
CREATE INDEX photo_person_person ON photo_person (person_id);
