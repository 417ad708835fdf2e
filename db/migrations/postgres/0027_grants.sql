-- +goose Up
-- A grant from idea to close: application, parties, rules, budget versions, instalments, forecasts.

-- The application: until when, when and how much was asked, when it was decided and what came of it.
ALTER TABLE grants ADD COLUMN apply_by date;
ALTER TABLE grants ADD COLUMN asked_on date;
ALTER TABLE grants ADD COLUMN asked bigint NOT NULL DEFAULT 0 CHECK (asked >= 0);
ALTER TABLE grants ADD COLUMN decided_on date;
ALTER TABLE grants ADD COLUMN outcome text NOT NULL DEFAULT '';

-- The rules of the contract. Variance is held against lines or headings, upwards alone or in both directions;
-- exchange is the method that turns documents into the grant's currency, "" the document's own rate; shares are
-- in hundredths of a per cent; retention is in years; vat_back says that VAT is paid back to us.
ALTER TABLE grants ADD COLUMN variance_basis text NOT NULL DEFAULT '' CHECK (variance_basis IN ('', 'line', 'heading'));
ALTER TABLE grants ADD COLUMN variance_both boolean NOT NULL DEFAULT false;
ALTER TABLE grants ADD COLUMN exchange text NOT NULL DEFAULT '' CHECK (exchange IN ('', 'document', 'inforeuro-month', 'inforeuro-paid', 'inforeuro-mean', 'ecb-mean', 'instalment', 'fixed'));
ALTER TABLE grants ADD COLUMN fixed_rate text NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN co_financing bigint NOT NULL DEFAULT 0 CHECK (co_financing BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN indirect bigint NOT NULL DEFAULT 0 CHECK (indirect BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN reserve bigint NOT NULL DEFAULT 0 CHECK (reserve BETWEEN 0 AND 10000);
ALTER TABLE grants ADD COLUMN retention bigint NOT NULL DEFAULT 0 CHECK (retention >= 0);
ALTER TABLE grants ADD COLUMN profile text NOT NULL DEFAULT '';
ALTER TABLE grants ADD COLUMN vat_back boolean NOT NULL DEFAULT false;

-- Why more or less is spent on the line than its rule allows; for the report.
ALTER TABLE budget_line ADD COLUMN explanation text NOT NULL DEFAULT '';

-- Who stands where in a grant beside the funder: back donors in their order, each passing on the money of the
-- next; the lead, partners, and others who fund it. Amount is their part, in the currency of the grant.
CREATE TABLE grant_party (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    organisation_id text COLLATE "C" NOT NULL REFERENCES organisation (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    role text NOT NULL CHECK (role IN ('lead', 'partner', 'back-donor', 'co-funder')),
    position bigint NOT NULL DEFAULT 0,
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    notes text NOT NULL DEFAULT ''
);
CREATE INDEX grant_party_grant ON grant_party (grant_id);
CREATE INDEX grant_party_organisation ON grant_party (organisation_id);

-- A part of the grant that the funder owes and pays. Rate is what one unit of the grant's currency was worth in
-- that of the office when it was booked.
CREATE TABLE instalment (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    due_on date,
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    received_on date,
    received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
    rate text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT ''
);
CREATE INDEX instalment_grant ON instalment (grant_id);

-- The budget as it was agreed one time: the contract first, then what changed it.
CREATE TABLE budget_version (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('contract', 'reallocation', 'addendum', 'contingency')),
    agreed_on date,
    valid_from date,
    explanation text NOT NULL DEFAULT '',
    UNIQUE (grant_id, number)
);

-- One line of a version, frozen. line_id is the line it was, which may be gone: so nothing holds it.
CREATE TABLE budget_version_line (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    version_id text COLLATE "C" NOT NULL REFERENCES budget_version (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    line_id text COLLATE "C",
    code text NOT NULL DEFAULT '',
    heading text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    unit text NOT NULL DEFAULT '',
    quantity bigint NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost bigint NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX budget_version_line_version ON budget_version_line (version_id);

-- What will be spent on a line in a period to come.
CREATE TABLE forecast (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    line_id text COLLATE "C" NOT NULL REFERENCES budget_line (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    from_on date,
    to_on date,
    quantity bigint NOT NULL DEFAULT 0 CHECK (quantity >= 0),
    unit_cost bigint NOT NULL DEFAULT 0 CHECK (unit_cost >= 0),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0)
);
CREATE INDEX forecast_grant ON forecast (grant_id);
CREATE INDEX forecast_line ON forecast (line_id);
