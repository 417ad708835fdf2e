-- +goose Up
-- What donors' forms ask for beside money spent: units, and income of the action.

-- How many units of its budget line a share pays, in thousandths; 0 does not say.
ALTER TABLE share ADD COLUMN units bigint NOT NULL DEFAULT 0 CHECK (units >= 0);

-- What a grant's action is paid from beside its donor: interest on the donor's money, what the
-- action earned, our own contribution, what another donor paid. In the grant's currency.
CREATE TABLE income (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('interest', 'action', 'own', 'donor')),
    what text NOT NULL CHECK (what <> ''),
    day date,
    planned bigint NOT NULL DEFAULT 0 CHECK (planned >= 0),
    received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
    evidence text NOT NULL DEFAULT ''
);
CREATE INDEX income_grant ON income (grant_id, day);
