-- +goose Up
-- Who came: the list of names, kept apart from the counts without names.

-- What the page of an event asks for: '' is all, else the list of names, the tally without names,
-- or the head-count alone. Asking for less is keeping less.
ALTER TABLE event ADD COLUMN counting text NOT NULL DEFAULT '' CHECK (counting IN ('', 'names', 'tally', 'count'));

-- Somebody on the list of names of an event: a person, or a name as it was written. A row says
-- nothing of who they are, and no tally points to it. came_at is when they were ticked at the door.
CREATE TABLE visitor (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) DEFERRABLE INITIALLY IMMEDIATE,
    name text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ('registered', 'came', 'no-show', 'cancelled')),
    came_at timestamptz,
    note text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0,
    CHECK ((person_id IS NULL) = (name <> ''))
);
CREATE INDEX visitor_event ON visitor (event_id, position);
CREATE UNIQUE INDEX visitor_once ON visitor (event_id, person_id);
CREATE INDEX visitor_person ON visitor (person_id);

-- Empties the images of one row of the journal that tells of somebody who was erased: also what
-- stood on a list of visitors before it was known whose name it is.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION sofra_erase(person text, line bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM erased WHERE id = person) THEN
        RAISE EXCEPTION 'not erased';
    END IF;
    UPDATE journal SET before = NULL, after = NULL WHERE seq = line AND (row_id = person
        OR coalesce(after, before) ->> 'person_id' = person OR coalesce(after, before) ->> 'owner_id' = person
        OR table_name = 'visitor' AND row_id IN (SELECT v.id FROM visitor v WHERE v.person_id = person)
        OR table_name = 'file' AND NOT EXISTS (SELECT 1 FROM file WHERE id = row_id));
END
$$;
-- +goose StatementEnd
