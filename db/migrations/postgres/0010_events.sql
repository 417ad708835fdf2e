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
