-- +goose Up
-- Typed values have decimals, parts and files of their evidence.

-- A value is a whole number of units of 10^-places: 12.5 is 125 with one place. Numerator and whole have the same.
ALTER TABLE measurement ADD COLUMN places bigint NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3);
ALTER TABLE indicator_target ADD COLUMN places bigint NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3);
ALTER TABLE indicator ADD COLUMN baseline_places bigint NOT NULL DEFAULT 0 CHECK (baseline_places BETWEEN 0 AND 3);

-- By which directions typed values are parted, and what the parts are of the direction that the office made up.
ALTER TABLE indicator ADD COLUMN parted_by text NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN own_parts text NOT NULL DEFAULT '';

-- Why the parts of a value do not add up to it.
ALTER TABLE measurement ADD COLUMN parts_why text NOT NULL DEFAULT '';

-- How much of a typed value is of one part, in one direction: women among the participants.
CREATE TABLE measurement_part (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    measurement_id text COLLATE "C" NOT NULL REFERENCES measurement (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    parted_by text NOT NULL CHECK (parted_by <> ''),
    part text NOT NULL CHECK (part <> ''),
    n bigint NOT NULL DEFAULT 0,
    of_n bigint NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    places bigint NOT NULL DEFAULT 0 CHECK (places BETWEEN 0 AND 3),
    position bigint NOT NULL DEFAULT 0,
    UNIQUE (measurement_id, parted_by, part) DEFERRABLE INITIALLY IMMEDIATE
);

-- Files belong to typed values too: they are their evidence.
ALTER TABLE file DROP CONSTRAINT file_owner_kind_check;
ALTER TABLE file ADD CONSTRAINT file_owner_kind_check CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses', 'expenses', 'grants', 'measurements'));
