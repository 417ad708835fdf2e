-- +goose Up
-- What an office needs to know of a house before it books it.

-- Whether there are accessible toilets and a hearing loop (nothing is not asked yet); whose ground
-- it is, for the staff only; what is there of stage, sound and light; and when it is open: a line
-- each, "1-5 09:00-22:00" is Monday to Friday. hire stays what one day usually costs.
ALTER TABLE venue ADD COLUMN toilets text NOT NULL DEFAULT '' CHECK (toilets IN ('', 'yes', 'no'));
ALTER TABLE venue ADD COLUMN hearing_loop text NOT NULL DEFAULT '' CHECK (hearing_loop IN ('', 'yes', 'no'));
ALTER TABLE venue ADD COLUMN neutral text NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN technical text NOT NULL DEFAULT '';
ALTER TABLE venue ADD COLUMN opens text NOT NULL DEFAULT '';

-- buffer is the minutes of set-up before an event, strike those after it; until now both were one.
ALTER TABLE room ADD COLUMN strike bigint NOT NULL DEFAULT 0 CHECK (strike >= 0);
UPDATE room SET strike = buffer;

-- One way in which a room is set up, and how many it then holds.
CREATE TABLE layout (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    room_id text COLLATE "C" NOT NULL REFERENCES room (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    name text NOT NULL CHECK (name <> ''),
    seats bigint NOT NULL DEFAULT 0 CHECK (seats >= 0),
    standing bigint NOT NULL DEFAULT 0 CHECK (standing >= 0),
    position bigint NOT NULL DEFAULT 0
);

CREATE INDEX layout_room ON layout (room_id);

-- What a venue, or one of its rooms, takes for something: half a day, the sound, the cleaning.
CREATE TABLE hire_price (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    venue_id text COLLATE "C" NOT NULL REFERENCES venue (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    room_id text COLLATE "C" REFERENCES room (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    what text NOT NULL CHECK (what <> ''),
    amount bigint NOT NULL CHECK (amount >= 0),
    currency text NOT NULL,
    position bigint NOT NULL DEFAULT 0
);

CREATE INDEX hire_price_venue ON hire_price (venue_id);

CREATE INDEX hire_price_room ON hire_price (room_id);

-- Somebody at a venue, and what one asks them for.
CREATE TABLE venue_contact (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    venue_id text COLLATE "C" NOT NULL REFERENCES venue (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    name text NOT NULL CHECK (name <> ''),
    concern text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);

CREATE INDEX venue_contact_venue ON venue_contact (venue_id);

-- An event is set up in one of the layouts of its room.
ALTER TABLE event ADD COLUMN layout_id text COLLATE "C" REFERENCES layout (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX event_layout ON event (layout_id);
