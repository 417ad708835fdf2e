-- +goose Up
-- An event taken to the door on another machine, and what came back.

-- A packet: a file of its own in which one event went to the door. In the office a row says what left,
-- when and by whom, how many people's names are in it, and when it came back; lost_at is when somebody
-- said that it will not. base is what both sides began with as JSON, all words as digests that only the
-- packet's own secret can make; mark is the hash of the secret, by which the office knows its packet
-- again. The secret is in the packet alone, which has no base.
CREATE TABLE packet (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    event_id text COLLATE "C" NOT NULL REFERENCES event (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    taken_at timestamptz NOT NULL,
    taken_by text NOT NULL DEFAULT '',
    names bigint NOT NULL DEFAULT 0 CHECK (names >= 0),
    note text NOT NULL DEFAULT '',
    back_at timestamptz,
    back_by text NOT NULL DEFAULT '',
    lost_at timestamptz,
    base text NOT NULL DEFAULT '',
    mark text NOT NULL CHECK (mark <> ''),
    secret text NOT NULL DEFAULT ''
);
CREATE INDEX packet_event ON packet (event_id);
