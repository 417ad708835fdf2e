-- +goose Up
-- What events are made of and made from: series, templates, checklists.

-- Events that belong together within a project: a season, a round of panels, the meetings of the platform.
CREATE TABLE series (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    project_id text COLLATE "C" REFERENCES project (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL CHECK (title <> ''),
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX series_sort ON series (sort_key, id);
CREATE INDEX series_project ON series (project_id);

ALTER TABLE event ADD COLUMN series_id text COLLATE "C" REFERENCES series (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX event_series ON event (series_id);

-- One line of an event's checklist: what person_id is to do, or is asked and has to answer. It is
-- due on a day of its own, or days_before its event, or at no set time.
CREATE TABLE task (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL CHECK (title <> ''),
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    due_on date,
    days_before bigint CHECK (days_before BETWEEN 0 AND 730),
    asked_on date,
    answered_on date,
    done_on date,
    note text NOT NULL DEFAULT '',
    position bigint NOT NULL CHECK (position >= 1),
    CHECK (due_on IS NULL OR days_before IS NULL)
);
CREATE INDEX task_event ON task (event_id, position);
CREATE INDEX task_person ON task (person_id);
CREATE INDEX task_open ON task (event_id) WHERE done_on IS NULL;
