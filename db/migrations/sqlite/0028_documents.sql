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
ALTER TABLE expense ADD COLUMN voucher INTEGER NOT NULL DEFAULT 0 CHECK (voucher >= 0 AND (voucher > 0) = (voucher_year > 0) AND (voucher = 0 OR deleted_at IS NULL));
ALTER TABLE expense ADD COLUMN posted_on TEXT CHECK (posted_on IS date(posted_on));
ALTER TABLE expense ADD COLUMN voided_on TEXT CHECK (voided_on IS date(voided_on) AND (voided_on IS NULL OR voucher > 0));
ALTER TABLE expense ADD COLUMN voided_why TEXT NOT NULL DEFAULT '' CHECK ((voided_why = '') = (voided_on IS NULL));
CREATE UNIQUE INDEX expense_voucher ON expense (voucher_year, voucher) WHERE voucher > 0;

-- A share may be for another event than the document.
ALTER TABLE share ADD COLUMN event_id TEXT REFERENCES event (id) ON DELETE SET NULL;
CREATE INDEX share_event ON share (event_id);

-- Documents whose shares are more than what is eligible of them. Triggers keep it, and each row
-- points to a document that never is: while a step runs there may be some, but none ends with one.
CREATE TABLE over_shared (
    expense_id TEXT PRIMARY KEY,
    never TEXT NOT NULL DEFAULT '' REFERENCES expense (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX over_shared_never ON over_shared (never);

-- +goose StatementBegin
CREATE TRIGGER share_added AFTER INSERT ON share BEGIN
    DELETE FROM over_shared WHERE expense_id = NEW.expense_id;
    INSERT INTO over_shared (expense_id) SELECT x.id FROM expense x WHERE x.id = NEW.expense_id AND x.amount - x.ineligible < (
        SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER share_dropped AFTER DELETE ON share BEGIN
    DELETE FROM over_shared WHERE expense_id = OLD.expense_id;
    INSERT INTO over_shared (expense_id) SELECT x.id FROM expense x WHERE x.id = OLD.expense_id AND x.amount - x.ineligible < (
        SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER share_changed AFTER UPDATE OF amount, expense_id, deleted_at ON share BEGIN
    DELETE FROM over_shared WHERE expense_id IN (OLD.expense_id, NEW.expense_id);
    INSERT INTO over_shared (expense_id) SELECT x.id FROM expense x WHERE x.id IN (OLD.expense_id, NEW.expense_id) AND x.amount - x.ineligible < (
        SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.expense_id = x.id AND s.deleted_at IS NULL);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER eligible_changed AFTER UPDATE OF amount, ineligible ON expense BEGIN
    DELETE FROM over_shared WHERE expense_id = NEW.id;
    INSERT INTO over_shared (expense_id) SELECT NEW.id WHERE NEW.amount - NEW.ineligible < (
        SELECT coalesce(sum(s.amount), 0) FROM share s WHERE s.expense_id = NEW.id AND s.deleted_at IS NULL);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER expense_dropped AFTER DELETE ON expense BEGIN
    DELETE FROM over_shared WHERE expense_id = OLD.id;
END;
-- +goose StatementEnd

-- The numbers of a year have no gaps: each is the next when it is given, only the last can be taken
-- away again, and a document with a number stays what it is.
-- +goose StatementBegin
CREATE TRIGGER voucher_kept BEFORE UPDATE OF voucher_year, voucher ON expense
WHEN OLD.voucher <> NEW.voucher OR OLD.voucher_year <> NEW.voucher_year BEGIN
    SELECT RAISE(ABORT, 'voucher_kept') WHERE OLD.voucher > 0 AND (NEW.voucher > 0 OR EXISTS (
        SELECT 1 FROM expense x WHERE x.voucher_year = OLD.voucher_year AND x.voucher > OLD.voucher));
    SELECT RAISE(ABORT, 'voucher_kept') WHERE NEW.voucher > 0 AND NEW.voucher <> 1 + (
        SELECT coalesce(max(x.voucher), 0) FROM expense x WHERE x.voucher_year = NEW.voucher_year AND x.id <> NEW.id);
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER posted_kept BEFORE UPDATE OF day, amount, currency, rate, vat, ineligible ON expense
WHEN OLD.voucher > 0 AND NEW.voucher > 0 AND (OLD.day IS NOT NEW.day OR OLD.amount <> NEW.amount OR OLD.currency <> NEW.currency
    OR OLD.rate <> NEW.rate OR OLD.vat <> NEW.vat OR OLD.ineligible <> NEW.ineligible) BEGIN
    SELECT RAISE(ABORT, 'posted_kept');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER posted_stays BEFORE DELETE ON expense WHEN OLD.voucher > 0 BEGIN
    SELECT RAISE(ABORT, 'posted_kept');
END;
-- +goose StatementEnd
