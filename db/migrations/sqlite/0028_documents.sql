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

-- A way to share a document, as the rent over three grants: parts of ten thousand. It holds for
-- documents of its days.
CREATE TABLE share_key (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    name TEXT NOT NULL CHECK (name <> ''),
    from_on TEXT CHECK (from_on IS date(from_on)),
    until_on TEXT CHECK (until_on IS date(until_on)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- What one grant’s line pays of each document that is shared by a key.
CREATE TABLE share_key_part (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    key_id TEXT NOT NULL REFERENCES share_key (id) ON DELETE CASCADE,
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    line_id TEXT REFERENCES budget_line (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    parts INTEGER NOT NULL CHECK (parts BETWEEN 1 AND 10000),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX share_key_part_key ON share_key_part (key_id);
CREATE INDEX share_key_part_grant ON share_key_part (grant_id);
CREATE INDEX share_key_part_line ON share_key_part (line_id);
CREATE INDEX share_key_part_event ON share_key_part (event_id);

-- The key by which the shares of a document were made.
ALTER TABLE expense ADD COLUMN key_id TEXT REFERENCES share_key (id) ON DELETE SET NULL;
CREATE INDEX expense_key ON expense (key_id);

-- What somebody gave instead of money: hours of volunteers, a room. It is in no sum of money.
CREATE TABLE gift_in_kind (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    day TEXT CHECK (day IS date(day)),
    grant_id TEXT REFERENCES grants (id) ON DELETE SET NULL,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('volunteer', 'space', 'equipment', 'services', 'other')),
    giver TEXT NOT NULL DEFAULT '',
    hours INTEGER NOT NULL DEFAULT 0 CHECK (hours >= 0),
    hour_rate INTEGER NOT NULL DEFAULT 0 CHECK (hour_rate >= 0),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX gift_in_kind_day ON gift_in_kind (day);
CREATE INDEX gift_in_kind_grant ON gift_in_kind (grant_id);
CREATE INDEX gift_in_kind_event ON gift_in_kind (event_id);

-- What the bank says of the account of a grant, from one day to another.
CREATE TABLE bank_statement (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    account TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT NOT NULL CHECK (to_on IS date(to_on) AND to_on >= from_on),
    opening INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,
    spent INTEGER NOT NULL DEFAULT 0,
    closing INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX bank_statement_grant ON bank_statement (grant_id, from_on);
