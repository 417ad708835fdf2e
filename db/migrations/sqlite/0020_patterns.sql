-- +goose Up
-- Templates of events, called patterns here: a template is what Word fills in.

-- What events of a kind begin with: how long they last (minutes, 0 is not said), until when at the
-- latest, in which slot. Its lines fill an event; nothing that an event has is overwritten.
CREATE TABLE pattern (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('concert', 'panel', 'workshop', 'meeting', 'rehearsal', 'press')),
    minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1439),
    curfew TEXT CHECK (curfew GLOB '[0-2][0-9]:[0-5][0-9]'),
    slot INTEGER NOT NULL DEFAULT 0 CHECK (slot >= 0),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX pattern_sort ON pattern (sort_key, id);

-- One line of a pattern, of one of its four parts: the run of show (from_start are minutes from the
-- beginning of the event, before it where negative, NULL is TBA; minutes, seen_by, programme as in
-- show_line), the checklist (days_before the event), planned costs (amount, currency), people (a
-- role, and who has it; without person_id it is still to fill).
CREATE TABLE pattern_line (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    pattern_id TEXT NOT NULL REFERENCES pattern (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('show', 'task', 'cost', 'person')),
    what TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    from_start INTEGER CHECK (from_start BETWEEN -2880 AND 2880),
    minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
    seen_by TEXT NOT NULL DEFAULT '',
    programme INTEGER NOT NULL DEFAULT 0 CHECK (programme IN (0, 1)),
    days_before INTEGER CHECK (days_before BETWEEN 0 AND 730),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    CHECK (part = 'person' AND role <> '' OR part <> 'person' AND what <> '')
) STRICT;
CREATE INDEX pattern_line_pattern ON pattern_line (pattern_id);
CREATE INDEX pattern_line_person ON pattern_line (person_id);

-- The pattern that an event was filled from last, and the one that new events of a series take.
ALTER TABLE event ADD COLUMN pattern_id TEXT REFERENCES pattern (id) ON DELETE SET NULL;
CREATE INDEX event_pattern ON event (pattern_id);
ALTER TABLE series ADD COLUMN pattern_id TEXT REFERENCES pattern (id) ON DELETE SET NULL;
CREATE INDEX series_pattern ON series (pattern_id);

-- A cost that is planned for an event. What was spent is an expense; artists' fees are their bookings'.
CREATE TABLE event_cost (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what <> ''),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    note TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX event_cost_event ON event_cost (event_id);

-- A role at an event that nobody has yet. Who takes it is a row of event_person, and this one goes.
CREATE TABLE vacancy (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role <> ''),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX vacancy_event ON vacancy (event_id);
