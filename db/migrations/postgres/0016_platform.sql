-- +goose Up
-- The platform: who sits there, who came to a meeting, what it asked for, who was trained.

-- A seat of the platform, from a day until the last day on which it counts: of an organisation, which
-- somebody may speak for, or of a person. Proposed is nobody's yet.
CREATE TABLE seat (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    organisation_id text COLLATE "C" REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    representative_id text COLLATE "C" REFERENCES person (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL DEFAULT '',
    from_on date,
    until_on date,
    state text NOT NULL CHECK (state IN ('proposed', 'member', 'left', 'suspended')),
    notes text NOT NULL DEFAULT '',
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CHECK (representative_id IS NULL OR organisation_id IS NOT NULL),
    CHECK (state NOT IN ('left', 'suspended') OR until_on IS NOT NULL)
);
CREATE INDEX seat_person ON seat (person_id);
CREATE INDEX seat_organisation ON seat (organisation_id);
CREATE INDEX seat_representative ON seat (representative_id);

-- The least share of the seats, in per cent, that the office wants of one group. Nobody is named here.
CREATE TABLE seat_target (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    wants text NOT NULL UNIQUE CHECK (wants IN ('women', 'north', 'south', 'established', 'emerging')),
    bound bigint NOT NULL CHECK (bound BETWEEN 1 AND 100)
);

-- How many seats must be there for a meeting to decide, from a day on; without one, from the beginning.
CREATE TABLE quorum (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    from_on date,
    rule text NOT NULL CHECK (rule IN ('seats', 'percent')),
    bound bigint NOT NULL CHECK (bound BETWEEN 1 AND 1000),
    CHECK (rule <> 'percent' OR bound <= 100)
);

-- What was noted of one seat at one meeting; proxy is who stood in for it.
CREATE TABLE presence (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    seat_id text COLLATE "C" NOT NULL REFERENCES seat (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    came text NOT NULL CHECK (came IN ('present', 'represented', 'excused', 'absent')),
    proxy text NOT NULL DEFAULT '',
    UNIQUE (event_id, seat_id)
);
CREATE INDEX presence_seat ON presence (seat_id);

-- A position that the platform takes towards somebody: what it asks for, and how far that is.
CREATE TABLE advocacy (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    title text NOT NULL CHECK (title <> ''),
    text text NOT NULL DEFAULT '',
    addressed_to text NOT NULL DEFAULT '',
    adopted_on date,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    state text NOT NULL CHECK (state IN ('draft', 'adopted', 'handed-over', 'taken-up', 'partly', 'refused')),
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX advocacy_sort ON advocacy (sort_key, id);
CREATE INDEX advocacy_event ON advocacy (event_id);

-- Somebody at a training: a person, or a code of their own making with the scores of the tests before
-- and after. The two are never linked.
CREATE TABLE participant (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    code text NOT NULL DEFAULT '',
    pre bigint CHECK (pre BETWEEN 0 AND 1000),
    post bigint CHECK (post BETWEEN 0 AND 1000),
    CHECK ((person_id IS NULL) = (code <> '')),
    CHECK (person_id IS NULL OR (pre IS NULL AND post IS NULL))
);
CREATE UNIQUE INDEX participant_code ON participant (event_id, code) WHERE code <> '';
CREATE UNIQUE INDEX participant_once ON participant (event_id, person_id);
CREATE INDEX participant_person ON participant (person_id);
