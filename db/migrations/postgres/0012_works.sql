-- +goose Up
-- What programmes, players and collecting societies ask of a work. A traditional melody with an
-- arrangement is 'arranged': the melody belongs to nobody, the arrangement to its arranger.

ALTER TABLE work DROP CONSTRAINT work_rights_check;
ALTER TABLE work
    ADD CONSTRAINT work_rights_check CHECK (rights IN ('', 'traditional', 'arranged', 'public', 'protected', 'cleared')),
    ADD COLUMN lyricist text NOT NULL DEFAULT '',
    ADD COLUMN society text NOT NULL DEFAULT '',
    ADD COLUMN publisher text NOT NULL DEFAULT '',
    ADD COLUMN key text NOT NULL DEFAULT '',
    ADD COLUMN instruments text NOT NULL DEFAULT '',
    ADD COLUMN languages text NOT NULL DEFAULT '',
    ADD COLUMN merged_into text COLLATE "C" REFERENCES work (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    ADD CONSTRAINT work_arranger_check CHECK (rights <> 'arranged' OR arranger <> '');
CREATE INDEX work_merged ON work (merged_into);

-- A title of a work beside its first one: what it is called in a language, or another name for it.
CREATE TABLE work_title (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    work_id text COLLATE "C" NOT NULL REFERENCES work (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    kind text NOT NULL DEFAULT '' CHECK (kind IN ('', 'alternative')),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX work_title_work ON work_title (work_id);

-- Two works that look like one and are two.
CREATE TABLE work_apart (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    work_id text COLLATE "C" NOT NULL REFERENCES work (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    other_id text COLLATE "C" NOT NULL REFERENCES work (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    UNIQUE (work_id, other_id)
);
CREATE INDEX work_apart_other ON work_apart (other_id);
