-- +goose Up
-- What a programme says of its evening before and after it, and its frozen versions.

ALTER TABLE programme DROP CONSTRAINT programme_status_check;
ALTER TABLE programme
    ADD CONSTRAINT programme_status_check CHECK (status IN ('', 'draft', 'proposed', 'agreed', 'timed', 'frozen', 'performed'));

-- A copy for an evening of its own says of which programme it is.
ALTER TABLE programme
    ADD COLUMN copied_from text COLLATE "C" REFERENCES programme (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX programme_copied ON programme (copied_from);

-- One line of a programme; planned and performed are seconds. A soft one is not agreed yet; outcome
-- says what became of it that evening, '' where nobody said.
ALTER TABLE item DROP CONSTRAINT item_kind_check;
ALTER TABLE item
    ADD CONSTRAINT item_kind_check
        CHECK (kind IN ('', 'work', 'part', 'improvisation', 'encore', 'speech', 'poem', 'change-over', 'interval')),
    ADD COLUMN soft boolean NOT NULL DEFAULT false,
    ADD COLUMN transition text NOT NULL DEFAULT '' CHECK (transition IN ('', 'attacca', 'applause', 'talk')),
    ADD COLUMN stage_note text NOT NULL DEFAULT '',
    ADD COLUMN outcome text NOT NULL DEFAULT '' CHECK (outcome IN ('', 'played', 'dropped', 'added'));

-- A performer has a role beside what they play.
ALTER TABLE performer
    ADD COLUMN role text NOT NULL DEFAULT '' CHECK (role IN ('', 'lead', 'soloist', 'accompanist', 'conductor', 'speaker'));

-- An event must be over by its curfew, and has a slot of so many minutes; 0 is no slot.
ALTER TABLE event
    ADD COLUMN curfew text CHECK (curfew ~ '^[0-2][0-9]:[0-5][0-9]$'),
    ADD COLUMN slot bigint NOT NULL DEFAULT 0 CHECK (slot >= 0);

-- A programme as it was frozen; body is its items, as JSON.
CREATE TABLE programme_version (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    programme_id text COLLATE "C" NOT NULL REFERENCES programme (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL CHECK (number > 0),
    frozen_on date,
    frozen_by text NOT NULL DEFAULT '',
    body text NOT NULL DEFAULT '[]',
    UNIQUE (programme_id, number)
);
