-- +goose Up
-- An event taken to the door on another machine, and what came back.

-- A packet: a file of its own in which one event went to the door. In the office a row says what left,
-- when and by whom, how many people's names are in it, and when it came back; lost_at is when somebody
-- said that it will not. base is what both sides began with as JSON, all words as digests that only the
-- packet's own secret can make; mark is the hash of the secret, by which the office knows its packet
-- again. The secret is in the packet alone, which has no base.
CREATE TABLE packet (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    taken_at TEXT NOT NULL CHECK (taken_at GLOB '????-??-??T??:??:??Z'),
    taken_by TEXT NOT NULL DEFAULT '',
    names INTEGER NOT NULL DEFAULT 0 CHECK (names >= 0),
    note TEXT NOT NULL DEFAULT '',
    back_at TEXT CHECK (back_at GLOB '????-??-??T??:??:??Z'),
    back_by TEXT NOT NULL DEFAULT '',
    lost_at TEXT CHECK (lost_at GLOB '????-??-??T??:??:??Z'),
    base TEXT NOT NULL DEFAULT '',
    mark TEXT NOT NULL CHECK (mark <> ''),
    secret TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX packet_event ON packet (event_id);
