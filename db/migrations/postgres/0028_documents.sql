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

-- A way to share a document, as the rent over three grants: parts of ten thousand. It holds for
-- documents of its days.
CREATE TABLE share_key (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    name text NOT NULL CHECK (name <> ''),
    from_on date,
    until_on date,
    notes text NOT NULL DEFAULT ''
);

-- What one grant’s line pays of each document that is shared by a key.
CREATE TABLE share_key_part (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    key_id text COLLATE "C" NOT NULL REFERENCES share_key (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    line_id text COLLATE "C" REFERENCES budget_line (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    parts bigint NOT NULL CHECK (parts BETWEEN 1 AND 10000),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX share_key_part_key ON share_key_part (key_id);
CREATE INDEX share_key_part_grant ON share_key_part (grant_id);
CREATE INDEX share_key_part_line ON share_key_part (line_id);
CREATE INDEX share_key_part_event ON share_key_part (event_id);

-- The key by which the shares of a document were made.
ALTER TABLE expense ADD COLUMN key_id text COLLATE "C" REFERENCES share_key (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX expense_key ON expense (key_id);

-- What somebody gave instead of money: hours of volunteers, a room. It is in no sum of money.
CREATE TABLE gift_in_kind (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    day date,
    grant_id text COLLATE "C" REFERENCES grants (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    what text NOT NULL CHECK (what <> ''),
    kind text NOT NULL CHECK (kind IN ('volunteer', 'space', 'equipment', 'services', 'other')),
    giver text NOT NULL DEFAULT '',
    hours bigint NOT NULL DEFAULT 0 CHECK (hours >= 0),
    hour_rate bigint NOT NULL DEFAULT 0 CHECK (hour_rate >= 0),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    evidence text NOT NULL DEFAULT ''
);
CREATE INDEX gift_in_kind_day ON gift_in_kind (day);
CREATE INDEX gift_in_kind_grant ON gift_in_kind (grant_id);
CREATE INDEX gift_in_kind_event ON gift_in_kind (event_id);

-- What the bank says of the account of a grant, from one day to another.
CREATE TABLE bank_statement (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    account text NOT NULL DEFAULT '',
    currency text NOT NULL CHECK (length(currency) = 3),
    from_on date NOT NULL,
    to_on date NOT NULL CHECK (to_on >= from_on),
    opening bigint NOT NULL DEFAULT 0,
    received bigint NOT NULL DEFAULT 0,
    spent bigint NOT NULL DEFAULT 0,
    closing bigint NOT NULL DEFAULT 0,
    notes text NOT NULL DEFAULT ''
);
CREATE INDEX bank_statement_grant ON bank_statement (grant_id, from_on);
