-- +goose Up
-- Dates: who keeps which room on which day, what is taken, and who can come.

-- One room, or a venue without rooms, kept for one event on one day. rank is its place in the
-- queue of that room and day, 1 is first; cleared_by is the hold whose confirmation released it.
-- What stands behind was_ is what its event was before it was confirmed.
CREATE TABLE hold (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    request_id TEXT,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    venue_id TEXT NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    room_id TEXT REFERENCES room (id) ON DELETE CASCADE,
    day TEXT CHECK (day IS date(day)) NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('hold', 'confirmed', 'released')),
    rank INTEGER NOT NULL CHECK (rank >= 1),
    hold_until TEXT CHECK (hold_until IS date(hold_until)),
    challenged_until TEXT CHECK (challenged_until IS date(challenged_until)),
    reason TEXT NOT NULL DEFAULT '',
    cleared_by TEXT REFERENCES hold (id) ON DELETE SET NULL,
    was_status TEXT NOT NULL DEFAULT '',
    was_day TEXT CHECK (was_day IS date(was_day)),
    was_venue_id TEXT REFERENCES venue (id) ON DELETE SET NULL,
    was_room_id TEXT REFERENCES room (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX hold_day ON hold (day, venue_id);
CREATE INDEX hold_venue ON hold (venue_id, day);
CREATE INDEX hold_room ON hold (room_id);
CREATE INDEX hold_event ON hold (event_id);
CREATE INDEX hold_request ON hold (request_id);
CREATE INDEX hold_until ON hold (hold_until) WHERE state = 'hold';
CREATE INDEX hold_cleared ON hold (cleared_by);

-- Hours in which a room, a venue without rooms or a person (subject) is taken by one event;
-- no other event can have them then. Local minutes, 2025-03-08T19:30, without the last one.
CREATE TABLE taken (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    subject TEXT NOT NULL CHECK (subject <> ''),
    begins TEXT NOT NULL CHECK (begins GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]'),
    ends TEXT NOT NULL CHECK (ends GLOB '????-??-??T[0-2][0-9]:[0-5][0-9]'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    booking_id TEXT REFERENCES booking (id) ON DELETE CASCADE,
    CHECK (begins < ends)
) STRICT;
CREATE INDEX taken_subject ON taken (subject, ends, begins, event_id);
CREATE INDEX taken_event ON taken (event_id);
CREATE INDEX taken_booking ON taken (booking_id);

-- +goose StatementBegin
CREATE TRIGGER taken_once BEFORE INSERT ON taken WHEN EXISTS (
    SELECT 1 FROM taken t
    WHERE t.subject = NEW.subject AND t.ends > NEW.begins AND t.begins < NEW.ends AND t.event_id <> NEW.event_id
) BEGIN
    SELECT RAISE(ABORT, 'taken');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER taken_still_once BEFORE UPDATE ON taken WHEN EXISTS (
    SELECT 1 FROM taken t
    WHERE t.subject = NEW.subject AND t.ends > NEW.begins AND t.begins < NEW.ends AND t.event_id <> NEW.event_id AND t.id <> OLD.id
) BEGIN
    SELECT RAISE(ABORT, 'taken');
END;
-- +goose StatementEnd

-- A room that is a part of another: who takes the whole takes its parts.
CREATE TABLE room_part (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    whole_id TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    part_id TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    CHECK (whole_id <> part_id),
    UNIQUE (whole_id, part_id)
) STRICT;
CREATE INDEX room_part_part ON room_part (part_id);

-- Days on which a person cannot come.
CREATE TABLE blocked (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    from_on TEXT CHECK (from_on IS date(from_on)) NOT NULL,
    until_on TEXT CHECK (until_on IS date(until_on)) NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (from_on <= until_on)
) STRICT;
CREATE INDEX blocked_person ON blocked (person_id, until_on);

-- Whether a person or an ensemble can come to an event: asked, and answered or not yet.
CREATE TABLE availability (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    ensemble_id TEXT REFERENCES ensemble (id) ON DELETE CASCADE,
    answer TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'yes', 'maybe', 'no')),
    note TEXT NOT NULL DEFAULT '',
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    CHECK ((person_id IS NULL) <> (ensemble_id IS NULL)),
    UNIQUE (event_id, person_id),
    UNIQUE (event_id, ensemble_id)
) STRICT;
CREATE INDEX availability_person ON availability (person_id);
CREATE INDEX availability_ensemble ON availability (ensemble_id);

-- A feast, commemoration, school term or other day that an office keeps beside the list that
-- comes with the program.
CREATE TABLE own_day (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    from_on TEXT CHECK (from_on IS date(from_on)) NOT NULL,
    until_on TEXT CHECK (until_on IS date(until_on)) NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL DEFAULT '',
    yearly INTEGER NOT NULL DEFAULT 0 CHECK (yearly IN (0, 1)),
    CHECK (from_on <= until_on)
) STRICT;
CREATE INDEX own_day_from ON own_day (from_on);

-- A booking is asked for with others (request_id), stands in a queue as holds of rooms do, has
-- needs (travel, hotel, interpreter, visa), and may be kept from the public.
ALTER TABLE booking ADD COLUMN request_id TEXT;
ALTER TABLE booking ADD COLUMN challenged_until TEXT CHECK (challenged_until IS date(challenged_until));
ALTER TABLE booking ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN cleared_by TEXT REFERENCES booking (id) ON DELETE SET NULL;
ALTER TABLE booking ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE booking ADD COLUMN named_from TEXT CHECK (named_from IS date(named_from));
ALTER TABLE booking ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));
CREATE INDEX booking_request ON booking (request_id);
CREATE INDEX booking_cleared ON booking (cleared_by);
