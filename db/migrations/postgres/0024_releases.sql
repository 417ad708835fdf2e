-- +goose Up
-- What was given out: which tables of people, so that two of them cannot be subtracted.

-- One time that tables of people left the office: what they were part of, over which time or which
-- events (a JSON list of ids), by which step of the journal. reason says why they left although they
-- tell more beside earlier ones; lowered why the office shows fewer people than is usual. A row is
-- written once and never changed or taken back: what left cannot be called home. It is a trace, and
-- not watched.
CREATE TABLE release (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    made_on date NOT NULL,
    step_id text COLLATE "C",
    what text NOT NULL CHECK (what <> ''),
    name text NOT NULL DEFAULT '',
    about_id text COLLATE "C",
    from_on date,
    to_on date,
    events text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    lowered text NOT NULL DEFAULT ''
);
CREATE INDEX release_made ON release (made_on, id);

-- One table of a release. dims says what it counts, and in which directions: tables of one kind are
-- laid beside each other. event_id is of one that is of a single event. shown is JSON of what was
-- shown, and of nothing else: a number that was withheld is in no register.
CREATE TABLE release_table (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    release_id text COLLATE "C" NOT NULL REFERENCES release (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    dims text NOT NULL CHECK (dims <> ''),
    event_id text COLLATE "C",
    k bigint NOT NULL CHECK (k >= 3),
    shown text NOT NULL CHECK (shown <> '')
);
CREATE INDEX release_table_release ON release_table (release_id);
CREATE INDEX release_table_dims ON release_table (dims, event_id);
