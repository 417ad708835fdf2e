-- +goose Up
-- Who came: the list of names, kept apart from the counts without names.

-- What the page of an event asks for: '' is all, else the list of names, the tally without names,
-- or the head-count alone. Asking for less is keeping less.
ALTER TABLE event ADD COLUMN counting TEXT NOT NULL DEFAULT '' CHECK (counting IN ('', 'names', 'tally', 'count'));

-- Somebody on the list of names of an event: a person, or a name as it was written. A row says
-- nothing of who they are, and no tally points to it. came_at is when they were ticked at the door.
CREATE TABLE visitor (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id),
    name TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('registered', 'came', 'no-show', 'cancelled')),
    came_at TEXT CHECK (came_at GLOB '????-??-??T??:??:??Z'),
    note TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    CHECK ((person_id IS NULL) = (name <> ''))
) STRICT;
CREATE INDEX visitor_event ON visitor (event_id, position);
CREATE UNIQUE INDEX visitor_once ON visitor (event_id, person_id);
CREATE INDEX visitor_person ON visitor (person_id);
