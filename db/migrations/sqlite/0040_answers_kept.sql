-- +goose Up
-- What the forms of an event answered is counted once, and anew when one of them changed.

-- How many forms said what, by question: what they say, and never whose they are. Rows of an event that
-- has none say nothing. The triggers that drop them are made with the journal's: see db/answers_kept.go.
CREATE TABLE answers_kept (
    event_id TEXT NOT NULL, -- '' is of no event
    project_id TEXT,        -- of the forms' own, as is the day
    day TEXT,
    said TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX answers_kept_once ON answers_kept (event_id, coalesce(project_id, ''), coalesce(day, ''));
