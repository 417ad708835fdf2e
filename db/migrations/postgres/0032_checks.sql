-- +goose Up
-- What finance officers ask for beside documents: time of staff, equipment, procurement, visibility, and
-- the explanations that were given.

-- The time of one person that a grant pays, from a day until the last day on which it counts. percent is in
-- hundredths of a per cent; of all grants together it is the whole of a person at most.
CREATE TABLE staff_time (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    line_id text COLLATE "C" REFERENCES budget_line (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    person_id text COLLATE "C" NOT NULL REFERENCES person (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    job text NOT NULL DEFAULT '',
    from_on date NOT NULL,
    to_on date,
    percent bigint NOT NULL CHECK (percent BETWEEN 1 AND 10000),
    contract boolean NOT NULL DEFAULT false,
    timesheet boolean NOT NULL DEFAULT false,
    payslip boolean NOT NULL DEFAULT false,
    notes text NOT NULL DEFAULT '',
    CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX staff_time_grant ON staff_time (grant_id);
CREATE INDEX staff_time_line ON staff_time (line_id);
CREATE INDEX staff_time_person ON staff_time (person_id);

-- A thing that a grant paid for and that stays: where it is, and whom it was handed to at the end.
CREATE TABLE asset (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    expense_id text COLLATE "C" REFERENCES expense (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    name text NOT NULL CHECK (name <> ''),
    serial text NOT NULL DEFAULT '',
    bought_on date,
    cost bigint NOT NULL DEFAULT 0 CHECK (cost >= 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    place text NOT NULL DEFAULT '',
    handed_to_id text COLLATE "C" REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    handed_on date,
    certificate text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT ''
);
CREATE INDEX asset_grant ON asset (grant_id);
CREATE INDEX asset_expense ON asset (expense_id);
CREATE INDEX asset_handed_to ON asset (handed_to_id);

-- How something was bought: whom the office asked, whom it chose, and the contract.
CREATE TABLE purchase (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    what text NOT NULL CHECK (what <> ''),
    way text NOT NULL CHECK (way IN ('direct', 'quotes', 'tender')),
    organisation_id text COLLATE "C" REFERENCES organisation (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    supplier text NOT NULL DEFAULT '',
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency text NOT NULL CHECK (length(currency) = 3),
    signed_on date,
    number text NOT NULL DEFAULT '',
    why text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT ''
);
CREATE INDEX purchase_grant ON purchase (grant_id);
CREATE INDEX purchase_organisation ON purchase (organisation_id);

-- What one supplier asked for; chosen is whom the office bought from.
CREATE TABLE purchase_quote (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    purchase_id text COLLATE "C" NOT NULL REFERENCES purchase (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    supplier text NOT NULL CHECK (supplier <> ''),
    amount bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
    day date,
    chosen boolean NOT NULL DEFAULT false,
    why text NOT NULL DEFAULT '',
    position bigint NOT NULL DEFAULT 0
);
CREATE INDEX purchase_quote_purchase ON purchase_quote (purchase_id);

-- A document that belongs to a purchase.
CREATE TABLE purchase_document (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    purchase_id text COLLATE "C" NOT NULL REFERENCES purchase (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    expense_id text COLLATE "C" NOT NULL REFERENCES expense (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    UNIQUE (purchase_id, expense_id)
);
CREATE INDEX purchase_document_expense ON purchase_document (expense_id);

-- Where the donor of a grant was seen: at an event, in the media, on what was printed.
CREATE TABLE visibility (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    event_id text COLLATE "C" REFERENCES event (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    media_id text COLLATE "C" REFERENCES media_item (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    what text NOT NULL CHECK (what <> ''),
    day date,
    logo boolean NOT NULL DEFAULT false,
    sentence boolean NOT NULL DEFAULT false,
    disclaimer boolean NOT NULL DEFAULT false,
    evidence text NOT NULL DEFAULT ''
);
CREATE INDEX visibility_grant ON visibility (grant_id);
CREATE INDEX visibility_event ON visibility (event_id);
CREATE INDEX visibility_media ON visibility (media_id);

-- Why something is as the report's check found it: of one rule, and of one record or of one finding
-- as a whole (record_id says which). It has no key to the record, which may be of many kinds.
CREATE TABLE finding_note (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    rule text NOT NULL CHECK (rule <> ''),
    record_id text NOT NULL DEFAULT '',
    reason text NOT NULL CHECK (reason <> ''),
    who text NOT NULL DEFAULT '',
    day date NOT NULL,
    UNIQUE (grant_id, rule, record_id)
);
