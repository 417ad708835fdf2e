-- +goose Up
-- Terms: what is due when a booking is cancelled, and which rates an accountant has checked.

-- The cancellation ladder of a booking: "30:0 8:50 0:100" is nothing 30 days or more before the event,
-- a half from 29 to 8 days before, later all of the fee. Empty is that of the office, in setting.
ALTER TABLE booking ADD COLUMN ladder text NOT NULL DEFAULT '' CHECK (ladder ~ '^([0-9]+:[0-9]+ )*0:[0-9]+$' OR ladder = '');

-- Who cancelled, on which day and why: nobody is what could not be prevented.
ALTER TABLE booking ADD COLUMN cancelled_by text NOT NULL DEFAULT '' CHECK (cancelled_by IN ('', 'office', 'artist', 'nobody'));
ALTER TABLE booking ADD COLUMN cancelled_on date;
ALTER TABLE booking ADD COLUMN cancel_why text NOT NULL DEFAULT '';

-- The accountant said that the rate holds. An example of the program is not checked.
ALTER TABLE withholding ADD COLUMN checked boolean NOT NULL DEFAULT false;

-- What a tax is reckoned of: the fee alone, or all that was earned, the fee with its additions. The line of
-- a booking keeps what held when it was chosen; empty on lines that are no tax.
ALTER TABLE withholding ADD COLUMN base text NOT NULL DEFAULT 'earned' CHECK (base IN ('fee', 'earned'));
ALTER TABLE booking_line ADD COLUMN base text NOT NULL DEFAULT '' CHECK (base IN ('', 'fee', 'earned'));

-- The day on which the contract was sent: one that lies unsigned for long is asked for.
ALTER TABLE booking ADD COLUMN contract_on date;

-- How long the artist plays, in minutes; 0 is not said. Fees are compared with those of the same length.
ALTER TABLE booking ADD COLUMN set_length bigint NOT NULL DEFAULT 0 CHECK (set_length BETWEEN 0 AND 1440);
