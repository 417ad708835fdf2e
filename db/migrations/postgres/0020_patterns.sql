-- +goose Up
-- Templates of events, called patterns here: a template is what Word fills in.

-- What events of a kind begin with: how long they last (minutes, 0 is not said), until when at the
-- latest, in which slot. Its lines fill an event; nothing that an event has is overwritten.
CREATE TABLE pattern (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    kind text NOT NULL CHECK (kind IN ('concert', 'panel', 'workshop', 'meeting', 'rehearsal', 'press')),
    minutes bigint NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1439),
    curfew text CHECK (curfew ~ '^[0-2][0-9]:[0-5][0-9]$'),
    slot bigint NOT NULL DEFAULT 0 CHECK (slot >= 0),
    notes text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX pattern_sort ON pattern (sort_key, id);

-- One line of a pattern, of one of its four parts: the run of show (from_start are minutes from the
-- beginning of the event, before it where negative, NULL is TBA; minutes, seen_by, programme as in
-- show_line), the checklist (days_before the event), planned costs (amount, currency), people (a
-- role, and who has it; without person_id it is still to fill).
CREATE TABLE pattern_line (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    pattern_id text COLLATE "C" NOT NULL REFERENCES pattern (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    part text NOT NULL CHECK (part IN ('show', 'task', 'cost', 'person')),
    what text NOT NULL DEFAULT '',
    who text NOT NULL DEFAULT '',
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    from_start bigint CHECK (from_start BETWEEN -2880 AND 2880),
    minutes bigint NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
    seen_by text NOT NULL DEFAULT '',
    programme boolean NOT NULL DEFAULT false,
    days_before bigint CHECK (days_before BETWEEN 0 AND 730),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency text NOT NULL DEFAULT '',
    role text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0,
    CHECK (part = 'person' AND role <> '' OR part <> 'person' AND what <> '')
);
CREATE INDEX pattern_line_pattern ON pattern_line (pattern_id);
CREATE INDEX pattern_line_person ON pattern_line (person_id);

-- The pattern that an event was filled from last, and the one that new events of a series take.
ALTER TABLE event ADD COLUMN pattern_id text COLLATE "C" REFERENCES pattern (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX event_pattern ON event (pattern_id);
ALTER TABLE series ADD COLUMN pattern_id text COLLATE "C" REFERENCES pattern (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX series_pattern ON series (pattern_id);

-- A cost that is planned for an event. What was spent is an expense; artists' fees are their bookings'.
CREATE TABLE event_cost (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    what text NOT NULL CHECK (what <> ''),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    note text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX event_cost_event ON event_cost (event_id);

-- A role at an event that nobody has yet. Who takes it is a row of event_person, and this one goes.
CREATE TABLE vacancy (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    role text NOT NULL CHECK (role <> ''),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX vacancy_event ON vacancy (event_id);
