-- +goose Up
-- Who plays: a booking may stand before its artist is known, and that of an ensemble may differ from its
-- members.

-- A booking without artist and ensemble says what is played by somebody who is not yet known.
ALTER TABLE booking DROP CONSTRAINT booking_check;
ALTER TABLE booking ADD CONSTRAINT booking_one CHECK (person_id IS NULL OR ensemble_id IS NULL);
ALTER TABLE booking ADD CONSTRAINT booking_said CHECK (person_id IS NOT NULL OR ensemble_id IS NOT NULL OR plays <> '');

-- What is other than the members of the day for a booking of an ensemble: somebody plays something else,
-- stands in, or is off. Without a person it is a part for which somebody is still to be found.
CREATE TABLE lineup (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    booking_id text COLLATE "C" NOT NULL REFERENCES booking (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    part text NOT NULL DEFAULT '',
    stands text NOT NULL CHECK (stands IN ('plays', 'stands-in', 'off')),
    position bigint NOT NULL DEFAULT 0,
    UNIQUE (booking_id, person_id),
    CHECK (person_id IS NOT NULL OR part <> '' AND stands <> 'off')
);
CREATE INDEX lineup_person ON lineup (person_id);
