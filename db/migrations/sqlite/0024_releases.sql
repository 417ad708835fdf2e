-- +goose Up
-- What was given out: which tables of people, so that two of them cannot be subtracted.

-- One time that tables of people left the office: what they were part of, over which time or which
-- events (a JSON list of ids), by which step of the journal. reason says why they left although they
-- tell more beside earlier ones; lowered why the office shows fewer people than is usual. A row is
-- written once and never changed or taken back: what left cannot be called home. It is a trace, and
-- not watched.
CREATE TABLE release (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
    step_id TEXT,
    what TEXT NOT NULL CHECK (what <> ''),
    name TEXT NOT NULL DEFAULT '',
    about_id TEXT,
    from_on TEXT CHECK (from_on IS date(from_on)),
    to_on TEXT CHECK (to_on IS date(to_on)),
    events TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    lowered TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX release_made ON release (made_on, id);

-- One table of a release. dims says what it counts, and in which directions: tables of one kind are
-- laid beside each other. event_id is of one that is of a single event. shown is JSON of what was
-- shown, and of nothing else: a number that was withheld is in no register.
CREATE TABLE release_table (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
    dims TEXT NOT NULL CHECK (dims <> ''),
    event_id TEXT,
    k INTEGER NOT NULL CHECK (k >= 3),
    shown TEXT NOT NULL CHECK (shown <> '')
) STRICT;
CREATE INDEX release_table_release ON release_table (release_id);
CREATE INDEX release_table_dims ON release_table (dims, event_id);
