-- +goose Up
-- Tax that is withheld from what a document pays: by which of the office's taxes, in basis points, how much, until
-- when it is handed on, when it was, and by which order of the bank. The amount of the document stays the gross.
ALTER TABLE expense ADD COLUMN withheld_tax TEXT NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN withheld_rate INTEGER NOT NULL DEFAULT 0 CHECK (withheld_rate BETWEEN 0 AND 9999);
ALTER TABLE expense ADD COLUMN withheld_amount INTEGER NOT NULL DEFAULT 0 CHECK (withheld_amount BETWEEN 0 AND amount);
ALTER TABLE expense ADD COLUMN withheld_due_on TEXT CHECK (withheld_due_on IS date(withheld_due_on));
ALTER TABLE expense ADD COLUMN withheld_paid_on TEXT CHECK (withheld_paid_on IS date(withheld_paid_on));
ALTER TABLE expense ADD COLUMN withheld_paper TEXT NOT NULL DEFAULT '';
CREATE INDEX expense_tax ON expense (withheld_due_on) WHERE withheld_amount > 0 AND withheld_paid_on IS NULL;
