-- +goose Up
-- What donors' forms ask for beside money spent: units, and income of the action.

-- How many units of its budget line a share pays, in thousandths; 0 does not say.
ALTER TABLE share ADD COLUMN units INTEGER NOT NULL DEFAULT 0 CHECK (units >= 0);

-- What a grant's action is paid from beside its donor: interest on the donor's money, what the
-- action earned, our own contribution, what another donor paid. In the grant's currency.
CREATE TABLE income (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('interest', 'action', 'own', 'donor')),
    what TEXT NOT NULL CHECK (what <> ''),
    day TEXT CHECK (day IS date(day)),
    planned INTEGER NOT NULL DEFAULT 0 CHECK (planned >= 0),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX income_grant ON income (grant_id, day);
