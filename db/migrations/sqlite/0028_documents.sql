-- +goose Up
-- Documents of money: voucher numbers, taxes, keys for sharing, gifts in kind, the bank.

-- What kind of document it is, when and how it was paid. amount is the gross: vat is a part of it,
-- and so is ineligible, which no grant may pay. Of a personal one nothing that names somebody leaves.
ALTER TABLE expense ADD COLUMN doc_kind TEXT NOT NULL DEFAULT '' CHECK (doc_kind IN ('', 'invoice', 'receipt', 'contract', 'payslip', 'ticket', 'per-diem', 'bank', 'other'));
ALTER TABLE expense ADD COLUMN paid_on TEXT CHECK (paid_on IS date(paid_on));
ALTER TABLE expense ADD COLUMN paid_by TEXT NOT NULL DEFAULT '' CHECK (paid_by IN ('', 'bank', 'cash', 'card'));
ALTER TABLE expense ADD COLUMN payment_number TEXT NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN vat INTEGER NOT NULL DEFAULT 0 CHECK (vat BETWEEN 0 AND amount);
ALTER TABLE expense ADD COLUMN vat_rate TEXT NOT NULL DEFAULT '' CHECK (vat_rate IN ('', '18', '8', '0', 'other'));
ALTER TABLE expense ADD COLUMN ineligible INTEGER NOT NULL DEFAULT 0 CHECK (ineligible BETWEEN 0 AND amount);
ALTER TABLE expense ADD COLUMN ineligible_why TEXT NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1));

-- A document that is posted has a number in its year, and keeps it when it is void.
ALTER TABLE expense ADD COLUMN voucher_year INTEGER NOT NULL DEFAULT 0 CHECK (voucher_year >= 0);
ALTER TABLE expense ADD COLUMN voucher INTEGER NOT NULL DEFAULT 0 CHECK (voucher >= 0 AND (voucher > 0) = (voucher_year > 0));
ALTER TABLE expense ADD COLUMN posted_on TEXT CHECK (posted_on IS date(posted_on));
ALTER TABLE expense ADD COLUMN voided_on TEXT CHECK (voided_on IS date(voided_on) AND (voided_on IS NULL OR voucher > 0));
ALTER TABLE expense ADD COLUMN voided_why TEXT NOT NULL DEFAULT '' CHECK ((voided_why = '') = (voided_on IS NULL));
CREATE UNIQUE INDEX expense_voucher ON expense (voucher_year, voucher) WHERE voucher > 0;

-- A share may be for another event than the document.
ALTER TABLE share ADD COLUMN event_id TEXT REFERENCES event (id) ON DELETE SET NULL;
CREATE INDEX share_event ON share (event_id);
