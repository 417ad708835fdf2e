-- +goose Up
-- Deals: what a booking is paid, who signs and is paid, and what tax is withheld.

-- One amount of what a booking is paid, or pays back. Where due_on is empty it is due due_days after
-- the day of the event, before it where they are below zero. rate is of a withholding, in basis
-- points: its amount is then reckoned. Only a correction, written after the settlement, is below zero.
CREATE TABLE booking_line (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    booking_id TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('fee', 'addition', 'reimbursable', 'per-diem', 'deduction', 'withholding', 'advance', 'deposit', 'correction', 'cancellation')),
    title TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL DEFAULT '',
    rate INTEGER NOT NULL DEFAULT 0 CHECK (rate >= 0 AND rate < 10000),
    due_on TEXT CHECK (due_on IS date(due_on)),
    due_days INTEGER,
    paid_on TEXT CHECK (paid_on IS date(paid_on)),
    cash INTEGER NOT NULL DEFAULT 0 CHECK (cash IN (0, 1)),
    receipt TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    CHECK (amount >= 0 OR kind = 'correction')
) STRICT;
CREATE INDEX booking_line_booking ON booking_line (booking_id);

-- A person and what they do in a booking: sign, be paid, play, travel.
CREATE TABLE booking_contact (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    booking_id TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('signs', 'is-paid', 'plays', 'travels')),
    UNIQUE (booking_id, person_id, role)
) STRICT;
CREATE INDEX booking_contact_person ON booking_contact (person_id);

-- A tax that is withheld: the law it stands in, its rate in basis points, and the day from which it is
-- so. An office writes here what its accountant says; the program's examples are not in it.
CREATE TABLE withholding (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    law TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    rate INTEGER NOT NULL CHECK (rate >= 0 AND rate < 10000),
    from_on TEXT CHECK (from_on IS date(from_on))
) STRICT;

-- The day on which the settlement was agreed: from then on lines are corrections only.
ALTER TABLE booking ADD COLUMN settled_on TEXT CHECK (settled_on IS date(settled_on));
