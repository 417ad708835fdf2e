-- +goose Up
-- What a programme says of its evening before and after it, and its frozen versions.

-- What is played, in order; several events may play one.
CREATE TABLE programme_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    number TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '' CHECK (status IN ('', 'draft', 'proposed', 'agreed', 'timed', 'frozen', 'performed')),
    notes TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO programme_anew (id, version, deleted_at, title, number, status, notes, sort_key)
    SELECT id, version, deleted_at, title, number, status, notes, sort_key FROM programme;
DROP TABLE programme;
ALTER TABLE programme_anew RENAME TO programme;
CREATE INDEX programme_sort ON programme (sort_key, id);

-- A copy for an evening of its own says of which programme it is.
ALTER TABLE programme ADD COLUMN copied_from TEXT REFERENCES programme (id) ON DELETE SET NULL;
CREATE INDEX programme_copied ON programme (copied_from);

-- One line of a programme; planned and performed are seconds. A soft one is not agreed yet; outcome
-- says what became of it that evening, '' where nobody said.
CREATE TABLE item_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT ''
        CHECK (kind IN ('', 'work', 'part', 'improvisation', 'encore', 'speech', 'poem', 'change-over', 'interval')),
    work_id TEXT REFERENCES work (id) ON DELETE SET NULL,
    title TEXT NOT NULL DEFAULT '',
    movement TEXT NOT NULL DEFAULT '',
    languages TEXT NOT NULL DEFAULT '',
    planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0),
    performed INTEGER NOT NULL DEFAULT 0 CHECK (performed >= 0),
    note TEXT NOT NULL DEFAULT '',
    soft INTEGER NOT NULL DEFAULT 0 CHECK (soft IN (0, 1)),
    transition TEXT NOT NULL DEFAULT '' CHECK (transition IN ('', 'attacca', 'applause', 'talk')),
    stage_note TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'played', 'dropped', 'added'))
) STRICT;
INSERT INTO item_anew (id, version, deleted_at, programme_id, position, kind, work_id, title, movement, languages, planned, performed, note)
    SELECT id, version, deleted_at, programme_id, position, kind, work_id, title, movement, languages, planned, performed, note FROM item;
DROP TABLE item;
ALTER TABLE item_anew RENAME TO item;
CREATE INDEX item_programme ON item (programme_id);
CREATE INDEX item_work ON item (work_id);

-- A performer has a role beside what they play.
ALTER TABLE performer ADD COLUMN role TEXT NOT NULL DEFAULT ''
    CHECK (role IN ('', 'lead', 'soloist', 'accompanist', 'conductor', 'speaker'));

-- An event must be over by its curfew, and has a slot of so many minutes; 0 is no slot.
ALTER TABLE event ADD COLUMN curfew TEXT CHECK (curfew GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE event ADD COLUMN slot INTEGER NOT NULL DEFAULT 0 CHECK (slot >= 0);

-- A programme as it was frozen; body is its items, as JSON.
CREATE TABLE programme_version (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    frozen_on TEXT CHECK (frozen_on IS date(frozen_on)),
    frozen_by TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '[]',
    UNIQUE (programme_id, number)
) STRICT;
