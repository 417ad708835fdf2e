-- +goose Up
-- The forms of an event are counted one behind the other, without reading one of them.

-- What a form answered, by what its counts are kept of: see db/answers_count.go.
DROP INDEX response_said;
CREATE INDEX response_said ON response (event_id, project_id, day, community, gender, age_band, score, heard, trust)
    WHERE deleted_at IS NULL AND second_of IS NULL;
