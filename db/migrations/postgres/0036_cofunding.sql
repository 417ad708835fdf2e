-- +goose Up
-- What the check of a report asks of documents: scans, and the scale of daily allowances.

-- Files belong to expenses and grants too.
ALTER TABLE file DROP CONSTRAINT file_owner_kind_check;
ALTER TABLE file ADD CONSTRAINT file_owner_kind_check CHECK (owner_kind IN ('people', 'ensembles', 'venues', 'bookings', 'works', 'events', 'media', 'statements', 'organisations', 'responses', 'expenses', 'grants'));
ALTER TABLE file DROP CONSTRAINT file_purpose_check;
ALTER TABLE file ADD CONSTRAINT file_purpose_check CHECK (purpose IN ('technical-rider', 'hospitality-rider', 'photo', 'paper', 'evidence', 'score', 'part', 'lyrics', 'recording', 'logo', 'scan', 'contract', 'addendum', 'budget', 'application'));

-- What is paid at most for one night away, at a place and on the days from one to another.
CREATE TABLE per_diem (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    place text NOT NULL CHECK (place <> ''),
    amount bigint NOT NULL CHECK (amount > 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    from_on date,
    until_on date,
    notes text NOT NULL DEFAULT ''
);

-- By which line of the scale a daily allowance was paid, and for how many nights.
ALTER TABLE expense ADD COLUMN per_diem_id text COLLATE "C" REFERENCES per_diem (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE expense ADD COLUMN nights bigint NOT NULL DEFAULT 0 CHECK (nights >= 0);
CREATE INDEX expense_per_diem ON expense (per_diem_id);
