-- +goose Up
-- Documents of money: voucher numbers, taxes, keys for sharing, gifts in kind, the bank.

-- What kind of document it is, when and how it was paid. amount is the gross: vat is a part of it,
-- and so is ineligible, which no grant may pay. Of a personal one nothing that names somebody leaves.
ALTER TABLE expense ADD COLUMN doc_kind text NOT NULL DEFAULT '' CHECK (doc_kind IN ('', 'invoice', 'receipt', 'contract', 'payslip', 'ticket', 'per-diem', 'bank', 'other'));
ALTER TABLE expense ADD COLUMN paid_on date;
ALTER TABLE expense ADD COLUMN paid_by text NOT NULL DEFAULT '' CHECK (paid_by IN ('', 'bank', 'cash', 'card'));
ALTER TABLE expense ADD COLUMN payment_number text NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN vat bigint NOT NULL DEFAULT 0 CHECK (vat BETWEEN 0 AND amount);
ALTER TABLE expense ADD COLUMN vat_rate text NOT NULL DEFAULT '' CHECK (vat_rate IN ('', '18', '8', '0', 'other'));
ALTER TABLE expense ADD COLUMN ineligible bigint NOT NULL DEFAULT 0 CHECK (ineligible BETWEEN 0 AND amount);
ALTER TABLE expense ADD COLUMN ineligible_why text NOT NULL DEFAULT '';
ALTER TABLE expense ADD COLUMN personal boolean NOT NULL DEFAULT false;

-- A document that is posted has a number in its year, and keeps it when it is void.
ALTER TABLE expense ADD COLUMN voucher_year bigint NOT NULL DEFAULT 0 CHECK (voucher_year >= 0);
ALTER TABLE expense ADD COLUMN voucher bigint NOT NULL DEFAULT 0 CHECK (voucher >= 0 AND (voucher > 0) = (voucher_year > 0) AND (voucher = 0 OR deleted_at IS NULL));
ALTER TABLE expense ADD COLUMN posted_on date;
ALTER TABLE expense ADD COLUMN voided_on date CHECK (voided_on IS NULL OR voucher > 0);
ALTER TABLE expense ADD COLUMN voided_why text NOT NULL DEFAULT '' CHECK ((voided_why = '') = (voided_on IS NULL));
CREATE UNIQUE INDEX expense_voucher ON expense (voucher_year, voucher) WHERE voucher > 0;

-- A share may be for another event than the document.
ALTER TABLE share ADD COLUMN event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX share_event ON share (event_id);

-- The shares of a document are never more than what is eligible of it: looked at when a step ends.
-- The document is kept for the one desk meanwhile, so that two cannot each see only their own.
-- +goose StatementBegin
CREATE FUNCTION shares_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    whole bigint;
    document text;
BEGIN
    IF TG_TABLE_NAME = 'share' THEN
        document := NEW.expense_id;
    ELSE
        document := NEW.id;
    END IF;
    SELECT amount - ineligible INTO whole FROM expense WHERE id = document FOR NO KEY UPDATE;
    IF whole < (SELECT coalesce(sum(amount), 0) FROM share WHERE expense_id = document AND deleted_at IS NULL) THEN
        RAISE EXCEPTION 'shares above %', document USING ERRCODE = 'check_violation', CONSTRAINT = 'shares_within';
    END IF;
    RETURN NULL;
END
$$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER share_added AFTER INSERT ON share DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION shares_within();
CREATE CONSTRAINT TRIGGER share_changed AFTER UPDATE OF amount, expense_id, deleted_at ON share DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION shares_within();
CREATE CONSTRAINT TRIGGER eligible_changed AFTER UPDATE OF amount, ineligible ON expense DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.amount <> NEW.amount OR OLD.ineligible <> NEW.ineligible) EXECUTE FUNCTION shares_within();

-- The numbers of a year have no gaps: each is the next when it is given, only the last can be taken
-- away again, and a document with a number stays what it is. Desks that number one year wait for each other.
-- +goose StatementBegin
CREATE FUNCTION voucher_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('vouchers of ' || greatest(OLD.voucher_year, NEW.voucher_year), 0));
    IF OLD.voucher > 0 AND (NEW.voucher > 0 OR EXISTS (
            SELECT 1 FROM expense x WHERE x.voucher_year = OLD.voucher_year AND x.voucher > OLD.voucher))
        OR NEW.voucher > 0 AND NEW.voucher <> 1 + (
            SELECT coalesce(max(x.voucher), 0) FROM expense x WHERE x.voucher_year = NEW.voucher_year AND x.id <> NEW.id) THEN
        RAISE EXCEPTION 'voucher' USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_kept';
    END IF;
    RETURN NEW;
END
$$;
-- +goose StatementEnd
CREATE TRIGGER voucher_kept BEFORE UPDATE OF voucher_year, voucher ON expense FOR EACH ROW
    WHEN (OLD.voucher <> NEW.voucher OR OLD.voucher_year <> NEW.voucher_year) EXECUTE FUNCTION voucher_kept();

-- +goose StatementBegin
CREATE FUNCTION posted_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'posted' USING ERRCODE = 'check_violation', CONSTRAINT = 'posted_kept';
END
$$;
-- +goose StatementEnd
CREATE TRIGGER posted_kept BEFORE UPDATE OF day, amount, currency, rate, vat, ineligible ON expense FOR EACH ROW
    WHEN (OLD.voucher > 0 AND NEW.voucher > 0 AND (OLD.day IS DISTINCT FROM NEW.day OR OLD.amount <> NEW.amount OR OLD.currency <> NEW.currency
        OR OLD.rate <> NEW.rate OR OLD.vat <> NEW.vat OR OLD.ineligible <> NEW.ineligible)) EXECUTE FUNCTION posted_kept();
CREATE TRIGGER posted_stays BEFORE DELETE ON expense FOR EACH ROW WHEN (OLD.voucher > 0) EXECUTE FUNCTION posted_kept();
