-- +goose Up
-- The logframe: what a grant is to bring about, its indicators, and their values.

-- One aim of a grant's logframe: its impact, an outcome, an output or an activity, under the aim
-- that it serves. code is how the donor's document numbers it ("Op 1.1").
CREATE TABLE aim (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES aim (id) ON DELETE CASCADE,
    level TEXT NOT NULL CHECK (level IN ('impact', 'outcome', 'output', 'activity')),
    code TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX aim_grant ON aim (grant_id, position);
CREATE INDEX aim_parent ON aim (parent_id);

-- An aim in one language, with what must hold outside the project for it to be reached.
CREATE TABLE aim_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    aim_id TEXT NOT NULL REFERENCES aim (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    assumptions TEXT NOT NULL DEFAULT '',
    UNIQUE (aim_id, language)
) STRICT;

-- One indicator of an aim. Where measure is set its values are counted from records, of_measure is
-- what a share is of, and event_kind, share_of (a gender), question and answers narrow what is counted; else
-- they are typed. A value is a number, or a numerator and what it is of: scores are in thousandths.
-- baseline is NULL where nobody knows it.
CREATE TABLE indicator (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    aim_id TEXT NOT NULL REFERENCES aim (id) ON DELETE CASCADE,
    code TEXT NOT NULL DEFAULT '',
    donor_number TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL CHECK (kind IN ('number', 'percentage', 'score', 'text')),
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down')),
    aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'latest', 'max', 'mean', 'ratio', 'unique')),
    measure TEXT NOT NULL DEFAULT '',
    of_measure TEXT NOT NULL DEFAULT '',
    event_kind TEXT NOT NULL DEFAULT '',
    share_of TEXT NOT NULL DEFAULT '',
    question TEXT NOT NULL DEFAULT '',
    answers TEXT NOT NULL DEFAULT '',
    frequency TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    baseline INTEGER,
    baseline_of INTEGER NOT NULL DEFAULT 0 CHECK (baseline_of >= 0),
    baseline_on TEXT CHECK (baseline_on IS date(baseline_on)),
    baseline_note TEXT NOT NULL DEFAULT '',
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX indicator_aim ON indicator (aim_id, position);
CREATE INDEX indicator_sort ON indicator (sort_key, id);

-- An indicator in one language: its title, what exactly it counts, its unit, and by what a reader
-- may check it.
CREATE TABLE indicator_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    definition TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    means TEXT NOT NULL DEFAULT '',
    UNIQUE (indicator_id, language)
) STRICT;

-- What an indicator is to come to by a day: its target, or a milestone on the way.
CREATE TABLE indicator_target (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('target', 'milestone')),
    due_on TEXT CHECK (due_on IS date(due_on)),
    n INTEGER NOT NULL DEFAULT 0,
    of_n INTEGER NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX indicator_target_indicator ON indicator_target (indicator_id, due_on);

-- A value that somebody typed, for the days it is of, with the evidence that it rests on. A draft
-- counts nowhere.
CREATE TABLE measurement (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    indicator_id TEXT NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
    from_on TEXT CHECK (from_on IS date(from_on)),
    to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
    n INTEGER NOT NULL DEFAULT 0,
    of_n INTEGER NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    said TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL CHECK (evidence <> ''),
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX measurement_indicator ON measurement (indicator_id, to_on);
