-- +goose Up
-- Dates: who keeps which room on which day, what is taken, and who can come.

-- One room, or a venue without rooms, kept for one event on one day. rank is its place in the
-- queue of that room and day, 1 is first; cleared_by is the hold whose confirmation released it.
-- What stands behind was_ is what its event was before it was confirmed.
CREATE TABLE hold (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    request_id text COLLATE "C",
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    venue_id text COLLATE "C" NOT NULL REFERENCES venue (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    room_id text COLLATE "C" REFERENCES room (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    day date NOT NULL,
    state text NOT NULL CHECK (state IN ('hold', 'confirmed', 'released')),
    rank bigint NOT NULL CHECK (rank >= 1),
    hold_until date,
    challenged_until date,
    reason text NOT NULL DEFAULT '',
    cleared_by text COLLATE "C" REFERENCES hold (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    was_status text NOT NULL DEFAULT '',
    was_day date,
    was_venue_id text COLLATE "C" REFERENCES venue (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    was_room_id text COLLATE "C" REFERENCES room (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX hold_day ON hold (day, venue_id);
CREATE INDEX hold_venue ON hold (venue_id, day);
CREATE INDEX hold_room ON hold (room_id);
CREATE INDEX hold_event ON hold (event_id);
CREATE INDEX hold_request ON hold (request_id);
CREATE INDEX hold_until ON hold (hold_until) WHERE state = 'hold';
CREATE INDEX hold_cleared ON hold (cleared_by);

CREATE EXTENSION IF NOT EXISTS btree_gist;
-- Local minutes as text, from one until another: what the constraint of taken compares.
CREATE TYPE hours AS RANGE (subtype = text, collation = "C");

-- Hours in which a room, a venue without rooms or a person (subject) is taken by one event;
-- no other event can have them then. Local minutes, 2025-03-08T19:30, without the last one.
CREATE TABLE taken (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    subject text COLLATE "C" NOT NULL CHECK (subject <> ''),
    begins text COLLATE "C" NOT NULL CHECK (begins ~ '^\d\d\d\d-\d\d-\d\dT[0-2]\d:[0-5]\d$'),
    ends text COLLATE "C" NOT NULL CHECK (ends ~ '^\d\d\d\d-\d\d-\d\dT[0-2]\d:[0-5]\d$'),
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    booking_id text COLLATE "C" REFERENCES booking (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CHECK (begins < ends),
    CONSTRAINT taken_once EXCLUDE USING gist (subject WITH =, hours(begins, ends) WITH &&, event_id WITH <>)
);
CREATE INDEX taken_subject ON taken (subject, ends, begins, event_id);
CREATE INDEX taken_event ON taken (event_id);
CREATE INDEX taken_booking ON taken (booking_id);

-- A room that is a part of another: who takes the whole takes its parts.
CREATE TABLE room_part (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    whole_id text COLLATE "C" NOT NULL REFERENCES room (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    part_id text COLLATE "C" NOT NULL REFERENCES room (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CHECK (whole_id <> part_id),
    UNIQUE (whole_id, part_id)
);
CREATE INDEX room_part_part ON room_part (part_id);

-- Days on which a person cannot come.
CREATE TABLE blocked (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    from_on date NOT NULL,
    until_on date NOT NULL,
    reason text NOT NULL DEFAULT '',
    CHECK (from_on <= until_on)
);
CREATE INDEX blocked_person ON blocked (person_id, until_on);

-- Whether a person or an ensemble can come to an event: asked, and answered or not yet.
CREATE TABLE availability (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    ensemble_id text COLLATE "C" REFERENCES ensemble (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    answer text NOT NULL DEFAULT '' CHECK (answer IN ('', 'yes', 'maybe', 'no')),
    note text NOT NULL DEFAULT '',
    asked_on date,
    answered_on date,
    CHECK ((person_id IS NULL) <> (ensemble_id IS NULL)),
    UNIQUE (event_id, person_id),
    UNIQUE (event_id, ensemble_id)
);
CREATE INDEX availability_person ON availability (person_id);
CREATE INDEX availability_ensemble ON availability (ensemble_id);

-- A feast, commemoration, school term or other day that an office keeps beside the list that
-- comes with the program.
CREATE TABLE own_day (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    from_on date NOT NULL,
    until_on date NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    kind text NOT NULL DEFAULT '',
    yearly boolean NOT NULL DEFAULT false,
    CHECK (from_on <= until_on)
);
CREATE INDEX own_day_from ON own_day (from_on);

-- A booking is asked for with others (request_id), stands in a queue as holds of rooms do, has
-- needs (travel, hotel, interpreter, visa), and may be kept from the public.
ALTER TABLE booking ADD COLUMN request_id text COLLATE "C";
ALTER TABLE booking ADD COLUMN challenged_until date;
ALTER TABLE booking ADD COLUMN reason text NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN cleared_by text COLLATE "C" REFERENCES booking (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE booking ADD COLUMN needs text NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN named_from date;
ALTER TABLE booking ADD COLUMN quiet boolean NOT NULL DEFAULT false;
CREATE INDEX booking_request ON booking (request_id);
CREATE INDEX booking_cleared ON booking (cleared_by);
