-- +goose Up
-- A grant from idea to close: application, parties, rules, budget versions, instalments, forecasts.

-- The application: until when, when and how much was asked, when it was decided and what came of it.
ALTER TABLE grants ADD COLUMN apply_by TEXT CHECK (apply_by IS date(apply_by));
ALTER TABLE grants ADD COLUMN asked_on TEXT CHECK (asked_on IS date(asked_on));
ALTER TABLE grants ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0);
ALTER TABLE grants ADD COLUMN decided_on TEXT CHECK (decided_on IS date(decided_on));
ALTER TABLE grants ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

-- The rules of the contract. Variance is held against lines or headings, upwards alone or in both directions;
-- exchange is the method that turns documents into the grant's currency, "" the document's own rate; shares are
-- in hundredths of a per cent; retention is in years; vat_back says that VAT is paid back to us.
ALTER TABLE grants ADD COLUMN variance_basis TEXT NOT NULL DEFAULT '' CHECK (variance_basis IN ('', 'line', 'heading'));
ALTER TABLE grants ADD COLUMN variance_both INTEGER NOT NULL DEFAULT 0 CHECK (variance_both IN (0, 1));
ALTER TABLE grants ADD COLUMN exchange TEXT NOT NULL DEFAULT '' CHECK (exchange IN ('', 'document', 'inforeuro-month', 'inforeuro-paid', 'inforeuro-mean', 'ecb-mean', 'instalment', 'fixed'));
ALTER TABLE grants ADD COLUMN fixed_rate TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN co_financing INTEGER NOT NULL DEFAULT 0 CHECK (co_financing BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN indirect INTEGER NOT NULL DEFAULT 0 CHECK (indirect BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN reserve INTEGER NOT NULL DEFAULT 0 CHECK (reserve BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN retention INTEGER NOT NULL DEFAULT 0 CHECK (retention >= 0);
ALTER TABLE grants ADD COLUMN profile TEXT NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN vat_back INTEGER NOT NULL DEFAULT 0 CHECK (vat_back IN (0, 1));

-- Why more or less is spent on the line than its rule allows; for the report.
ALTER TABLE budget_line ADD COLUMN explanation TEXT NOT NULL DEFAULT '';

-- Who stands where in a grant beside the funder: back donors in their order, each passing on the money of the
-- next; the lead, partners, and others who fund it. Amount is their part, in the currency of the grant.
CREATE TABLE grant_party (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('lead', 'partner', 'back-donor', 'co-funder')),
    position INTEGER NOT NULL DEFAULT 0,
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX grant_party_grant ON grant_party (grant_id);
CREATE INDEX grant_party_organisation ON grant_party (organisation_id);

-- A part of the grant that the funder owes and pays. Rate is what one unit of the grant's currency was worth in
-- that of the office when it was booked.
CREATE TABLE instalment (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    due_on TEXT CHECK (due_on IS date(due_on)),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    received_on TEXT CHECK (received_on IS date(received_on)),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
    rate TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX instalment_grant ON instalment (grant_id);

-- The budget as it was agreed one time: the contract first, then what changed it.
CREATE TABLE budget_version (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('contract', 'reallocation', 'addendum', 'contingency')),
    agreed_on TEXT CHECK (agreed_on IS date(agreed_on)),
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    explanation TEXT NOT NULL DEFAULT '',
    UNIQUE (grant_id, number)
) STRICT;

-- One line of a version, frozen. line_id is the line it was, which may be gone: so nothing holds it.
CREATE TABLE budget_version_line (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    version_id TEXT NOT NULL REFERENCES budget_version (id) ON DELETE CASCADE,
    line_id TEXT,
    code TEXT NOT NULL DEFAULT '',
    heading TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL CHECK (title <> ''),
    unit TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost INTEGER NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX budget_version_line_version ON budget_version_line (version_id);

-- What will be spent on a line in a period to come.
CREATE TABLE forecast (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    line_id TEXT NOT NULL REFERENCES budget_line (id) ON DELETE CASCADE,
    from_on TEXT CHECK (from_on IS date(from_on)),
    to_on TEXT CHECK (to_on IS date(to_on)),
    quantity INTEGER NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost INTEGER NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0)
) STRICT;
CREATE INDEX forecast_grant ON forecast (grant_id);
CREATE INDEX forecast_line ON forecast (line_id);
