-- +goose Up
-- Deals: what a booking is paid, who signs and is paid, and what tax is withheld.

-- One amount of what a booking is paid, or pays back. Where due_on is empty it is due due_days after
-- the day of the event, before it where they are below zero. rate is of a withholding, in basis
-- points: its amount is then reckoned. Only a correction, written after the settlement, is below zero.
CREATE TABLE booking_line (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    booking_id text COLLATE "C" NOT NULL REFERENCES booking (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL CHECK (kind IN ('fee', 'addition', 'reimbursable', 'per-diem', 'deduction', 'withholding', 'advance', 'deposit', 'correction', 'cancellation')),
    title text NOT NULL DEFAULT '',
    amount bigint NOT NULL DEFAULT 0,
    currency text NOT NULL DEFAULT '',
    rate bigint NOT NULL DEFAULT 0 CHECK (rate >= 0 AND rate < 10000),
    due_on date,
    due_days bigint,
    paid_on date,
    cash boolean NOT NULL DEFAULT false,
    receipt text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0,
    CHECK (amount >= 0 OR kind = 'correction')
);
CREATE INDEX booking_line_booking ON booking_line (booking_id);

-- A person and what they do in a booking: sign, be paid, play, travel.
CREATE TABLE booking_contact (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    booking_id text COLLATE "C" NOT NULL REFERENCES booking (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    role text NOT NULL CHECK (role IN ('signs', 'is-paid', 'plays', 'travels')),
    UNIQUE (booking_id, person_id, role)
);
CREATE INDEX booking_contact_person ON booking_contact (person_id);

-- A tax that is withheld: the law it stands in, its rate in basis points, and the day from which it is
-- so. An office writes here what its accountant says; the program's examples are not in it.
CREATE TABLE withholding (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    law text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    rate bigint NOT NULL CHECK (rate >= 0 AND rate < 10000),
    from_on date
);

-- The day on which the settlement was agreed: from then on lines are corrections only.
ALTER TABLE booking ADD COLUMN settled_on date;
