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
