-- +goose Up
-- Reports count half a million forms without reading one of them.

-- What a form answered, in the order in which a report counts it, with what says whether it is of the report.
CREATE INDEX response_said ON response (community, gender, age_band, score, heard, trust, event_id, project_id, day)
    WHERE deleted_at IS NULL AND second_of IS NULL;

-- How many forms an event has is counted in the index that finds them.
DROP INDEX response_event;
CREATE INDEX response_event ON response (event_id, deleted_at, second_of);
