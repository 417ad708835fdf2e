-- +goose Up
-- The platform: who sits there, who came to a meeting, what it asked for, who was trained.

-- A seat of the platform, from a day until the last day on which it counts: of an organisation, which
-- somebody may speak for, or of a person. Proposed is nobody's yet.
CREATE TABLE seat (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE CASCADE,
    representative_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    title TEXT NOT NULL DEFAULT '',
    from_on TEXT CHECK (from_on IS date(from_on)),
    until_on TEXT CHECK (until_on IS date(until_on)),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'member', 'left', 'suspended')),
    notes TEXT NOT NULL DEFAULT '',
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CHECK (representative_id IS NULL OR organisation_id IS NOT NULL),
    CHECK (state NOT IN ('left', 'suspended') OR until_on IS NOT NULL)
) STRICT;
CREATE INDEX seat_person ON seat (person_id);
CREATE INDEX seat_organisation ON seat (organisation_id);
CREATE INDEX seat_representative ON seat (representative_id);

-- The least share of the seats, in per cent, that the office wants of one group. Nobody is named here.
CREATE TABLE seat_target (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    wants TEXT NOT NULL UNIQUE CHECK (wants IN ('women', 'north', 'south', 'established', 'emerging')),
    bound INTEGER NOT NULL CHECK (bound BETWEEN 1 AND 100)
) STRICT;

-- How many seats must be there for a meeting to decide, from a day on; without one, from the beginning.
CREATE TABLE quorum (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    from_on TEXT CHECK (from_on IS date(from_on)),
    rule TEXT NOT NULL CHECK (rule IN ('seats', 'percent')),
    bound INTEGER NOT NULL CHECK (bound BETWEEN 1 AND 1000),
    CHECK (rule <> 'percent' OR bound <= 100)
) STRICT;

-- What was noted of one seat at one meeting; proxy is who stood in for it.
CREATE TABLE presence (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    seat_id TEXT NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    came TEXT NOT NULL CHECK (came IN ('present', 'represented', 'excused', 'absent')),
    proxy TEXT NOT NULL DEFAULT '',
    UNIQUE (event_id, seat_id)
) STRICT;
CREATE INDEX presence_seat ON presence (seat_id);

-- A position that the platform takes towards somebody: what it asks for, and how far that is.
CREATE TABLE advocacy (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    title TEXT NOT NULL CHECK (title <> ''),
    text TEXT NOT NULL DEFAULT '',
    addressed_to TEXT NOT NULL DEFAULT '',
    adopted_on TEXT CHECK (adopted_on IS date(adopted_on)),
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'handed-over', 'taken-up', 'partly', 'refused')),
    sort_key TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX advocacy_sort ON advocacy (sort_key, id);
CREATE INDEX advocacy_event ON advocacy (event_id);

-- Somebody at a training: a person, or a code of their own making with the scores of the tests before
-- and after. The two are never linked.
CREATE TABLE participant (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    code TEXT NOT NULL DEFAULT '',
    pre INTEGER CHECK (pre BETWEEN 0 AND 1000),
    post INTEGER CHECK (post BETWEEN 0 AND 1000),
    CHECK ((person_id IS NULL) = (code <> '')),
    CHECK (person_id IS NULL OR (pre IS NULL AND post IS NULL))
) STRICT;
CREATE UNIQUE INDEX participant_code ON participant (event_id, code) WHERE code <> '';
CREATE UNIQUE INDEX participant_once ON participant (event_id, person_id);
CREATE INDEX participant_person ON participant (person_id);
