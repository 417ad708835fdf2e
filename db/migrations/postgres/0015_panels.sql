-- +goose Up
-- Panels and meetings: who speaks, for how long, what was said, decided and left to do.

-- Somebody who speaks at an event is somebody at it, so these columns stand beside the role in
-- event_person: measures, calendars, erasing and joining twins go on counting one row a person.
-- state is how far the invitation is ('' is of no question: they simply take part), pending the
-- state that was decided and is not released yet. background is what the person's work stands
-- for at this event, never who they are; speaks and interpreted are languages; unrecorded is who
-- asked not to be recorded; arrived_at is when they were seen.
ALTER TABLE event_person ADD COLUMN state text NOT NULL DEFAULT '' CHECK (state IN ('', 'idea', 'invited', 'accepted', 'confirmed', 'declined', 'withdrawn'));
ALTER TABLE event_person ADD COLUMN pending text NOT NULL DEFAULT '' CHECK (pending IN ('', 'idea', 'invited', 'accepted', 'confirmed', 'declined', 'withdrawn'));
ALTER TABLE event_person ADD COLUMN background text NOT NULL DEFAULT '' CHECK (background IN ('', 'kosovo', 'serbia', 'international'));
ALTER TABLE event_person ADD COLUMN speaks text NOT NULL DEFAULT '';
ALTER TABLE event_person ADD COLUMN interpreted text NOT NULL DEFAULT '';
ALTER TABLE event_person ADD COLUMN unrecorded boolean NOT NULL DEFAULT false;
ALTER TABLE event_person ADD COLUMN arrived_at timestamptz;

-- A meeting that was closed says when, and by whom.
ALTER TABLE event ADD COLUMN closed_at timestamptz;
ALTER TABLE event ADD COLUMN closed_by text NOT NULL DEFAULT '';

-- How long somebody spoke at an event, in all; without a speaker it is the audience.
CREATE TABLE speaking (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    speaker_id text COLLATE "C" REFERENCES event_person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    seconds bigint NOT NULL DEFAULT 0 CHECK (seconds >= 0)
);
CREATE INDEX speaking_event ON speaking (event_id);
CREATE UNIQUE INDEX speaking_speaker ON speaking (speaker_id);

-- A point of the agenda of an event with what was said on it, in one language ('' is not said
-- which). The same point in another language is a row of its own.
CREATE TABLE minute (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    position bigint NOT NULL DEFAULT 0,
    language text NOT NULL DEFAULT '',
    topic text NOT NULL CHECK (topic <> ''),
    account text NOT NULL DEFAULT ''
);
CREATE INDEX minute_event ON minute (event_id);

-- What an event decided. Its number is given when the meeting is closed and never again; 0 is
-- none yet. follow_up is what became of it.
CREATE TABLE decision (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL DEFAULT 0 CHECK (number >= 0),
    decided text NOT NULL CHECK (decided <> ''),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'under-way', 'carried-out', 'dropped')),
    follow_up text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX decision_event ON decision (event_id);
CREATE INDEX decision_sort ON decision (sort_key, id);
CREATE UNIQUE INDEX decision_number ON decision (number) WHERE number > 0;

-- What somebody took on at an event, until when. What is not done is shown at the later meetings
-- of the same series, or else of the same project.
CREATE TABLE action_point (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    title text NOT NULL CHECK (title <> ''),
    person_id text COLLATE "C" REFERENCES person (id) DEFERRABLE INITIALLY IMMEDIATE,
    due_on date,
    done_on date,
    note text NOT NULL DEFAULT '',
    sort_key text COLLATE "C" NOT NULL DEFAULT ''
);
CREATE INDEX action_point_event ON action_point (event_id);
CREATE INDEX action_point_person ON action_point (person_id);
CREATE INDEX action_point_sort ON action_point (sort_key, id);
