-- +goose Up
-- What an office needs to know of a house before it books it.

-- Whether there are accessible toilets and a hearing loop (nothing is not asked yet); whose ground
-- it is, for the staff only; what is there of stage, sound and light; and when it is open: a line
-- each, "1-5 09:00-22:00" is Monday to Friday. hire stays what one day usually costs.
ALTER TABLE venue ADD COLUMN toilets TEXT NOT NULL DEFAULT '' CHECK (toilets IN ('', 'yes', 'no'));
ALTER TABLE venue ADD COLUMN hearing_loop TEXT NOT NULL DEFAULT '' CHECK (hearing_loop IN ('', 'yes', 'no'));
ALTER TABLE venue ADD COLUMN neutral TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN technical TEXT NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN opens TEXT NOT NULL DEFAULT '';

-- buffer is the minutes of set-up before an event, strike those after it; until now both were one.
ALTER TABLE room ADD COLUMN strike INTEGER NOT NULL DEFAULT 0 CHECK (strike >= 0);
UPDATE room SET strike = buffer;

-- One way in which a room is set up, and how many it then holds.
CREATE TABLE layout (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    room_id TEXT NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    seats INTEGER NOT NULL DEFAULT 0 CHECK (seats >= 0),
    standing INTEGER NOT NULL DEFAULT 0 CHECK (standing >= 0),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX layout_room ON layout (room_id);

-- What a venue, or one of its rooms, takes for something: half a day, the sound, the cleaning.
CREATE TABLE hire_price (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    venue_id TEXT NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    room_id TEXT REFERENCES room (id) ON DELETE SET NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    currency TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX hire_price_venue ON hire_price (venue_id);
CREATE INDEX hire_price_room ON hire_price (room_id);

-- Somebody at a venue, and what one asks them for.
CREATE TABLE venue_contact (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    venue_id TEXT NOT NULL REFERENCES venue (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    concern TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX venue_contact_venue ON venue_contact (venue_id);

-- An event is set up in one of the layouts of its room.
ALTER TABLE event ADD COLUMN layout_id TEXT REFERENCES layout (id) ON DELETE SET NULL;
CREATE INDEX event_layout ON event (layout_id);
