-- +goose Up
-- What events are made of and made from: series, templates, checklists.

-- Events that belong together within a project: a season, a round of panels, the meetings of the platform.
CREATE TABLE series (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    project_id TEXT REFERENCES project (id) ON DELETE SET NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX series_sort ON series (sort_key, id);
CREATE INDEX series_project ON series (project_id);

ALTER TABLE event ADD COLUMN series_id TEXT REFERENCES series (id) ON DELETE SET NULL;
CREATE INDEX event_series ON event (series_id);

-- One line of an event's checklist: what person_id is to do, or is asked and has to answer. It is
-- due on a day of its own, or days_before its event, or at no set time.
CREATE TABLE task (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (title <> ''),
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    due_on TEXT CHECK (due_on IS date(due_on)),
    days_before INTEGER CHECK (days_before BETWEEN 0 AND 730),
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    done_on TEXT CHECK (done_on IS date(done_on)),
    note TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL CHECK (position >= 1),
    CHECK (due_on IS NULL OR days_before IS NULL)
) STRICT;
CREATE INDEX task_event ON task (event_id, position);
CREATE INDEX task_person ON task (person_id);
CREATE INDEX task_open ON task (event_id) WHERE done_on IS NULL;
