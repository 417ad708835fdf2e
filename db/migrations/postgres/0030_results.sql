-- +goose Up
-- The logframe: what a grant is to bring about, its indicators, and their values.

-- One aim of a grant's logframe: its impact, an outcome, an output or an activity, under the aim
-- that it serves. code is how the donor's document numbers it ("Op 1.1").
CREATE TABLE aim (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    parent_id text COLLATE "C" REFERENCES aim (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    level text NOT NULL CHECK (level IN ('impact', 'outcome', 'output', 'activity')),
    code text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX aim_grant ON aim (grant_id, position);
CREATE INDEX aim_parent ON aim (parent_id);

-- An aim in one language, with what must hold outside the project for it to be reached.
CREATE TABLE aim_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    aim_id text COLLATE "C" NOT NULL REFERENCES aim (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language <> ''),
    title text NOT NULL CHECK (title <> ''),
    assumptions text NOT NULL DEFAULT '',
    UNIQUE (aim_id, language)
);

-- One indicator of an aim. Where measure is set its values are counted from records, of_measure is
-- what a share is of, and event_kind, share_of (a gender), question and answers narrow what is counted; else
-- they are typed. A value is a number, or a numerator and what it is of: scores are in thousandths.
-- baseline is NULL where nobody knows it.
CREATE TABLE indicator (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    aim_id text COLLATE "C" NOT NULL REFERENCES aim (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    code text NOT NULL DEFAULT '',
    donor_number text NOT NULL DEFAULT '',
    example text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0,
    kind text NOT NULL CHECK (kind IN ('number', 'percentage', 'score', 'text')),
    direction text NOT NULL CHECK (direction IN ('up', 'down')),
    aggregation text NOT NULL CHECK (aggregation IN ('sum', 'latest', 'max', 'mean', 'ratio', 'unique')),
    measure text NOT NULL DEFAULT '',
    of_measure text NOT NULL DEFAULT '',
    event_kind text NOT NULL DEFAULT '',
    share_of text NOT NULL DEFAULT '',
    question text NOT NULL DEFAULT '',
    answers text NOT NULL DEFAULT '',
    frequency text NOT NULL DEFAULT '',
    responsible text NOT NULL DEFAULT '',
    baseline bigint,
    baseline_of bigint NOT NULL DEFAULT 0 CHECK (baseline_of >= 0),
    baseline_on date,
    baseline_note text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX indicator_aim ON indicator (aim_id, position);
CREATE INDEX indicator_sort ON indicator (sort_key, id);

-- An indicator in one language: its title, what exactly it counts, its unit, and by what a reader
-- may check it.
CREATE TABLE indicator_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    indicator_id text COLLATE "C" NOT NULL REFERENCES indicator (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    language text NOT NULL CHECK (language <> ''),
    title text NOT NULL CHECK (title <> ''),
    definition text NOT NULL DEFAULT '',
    unit text NOT NULL DEFAULT '',
    means text NOT NULL DEFAULT '',
    UNIQUE (indicator_id, language)
);

-- What an indicator is to come to by a day: its target, or a milestone on the way.
CREATE TABLE indicator_target (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    indicator_id text COLLATE "C" NOT NULL REFERENCES indicator (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL CHECK (kind IN ('target', 'milestone')),
    due_on date,
    n bigint NOT NULL DEFAULT 0,
    of_n bigint NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    note text NOT NULL DEFAULT ''
);
CREATE INDEX indicator_target_indicator ON indicator_target (indicator_id, due_on);

-- A value that somebody typed, for the days it is of, with the evidence that it rests on. A draft
-- counts nowhere.
CREATE TABLE measurement (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    indicator_id text COLLATE "C" NOT NULL REFERENCES indicator (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    from_on date,
    to_on date NOT NULL,
    n bigint NOT NULL DEFAULT 0,
    of_n bigint NOT NULL DEFAULT 0 CHECK (of_n >= 0),
    said text NOT NULL DEFAULT '',
    evidence text NOT NULL CHECK (evidence <> ''),
    state text NOT NULL CHECK (state IN ('draft', 'approved')),
    note text NOT NULL DEFAULT ''
);
CREATE INDEX measurement_indicator ON measurement (indicator_id, to_on);
