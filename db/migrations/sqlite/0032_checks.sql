-- +goose Up
-- What finance officers ask for beside documents: time of staff, equipment, procurement, visibility, and
-- the explanations that were given.

-- The time of one person that a grant pays, from a day until the last day on which it counts. percent is in
-- hundredths of a per cent; of all grants together it is the whole of a person at most.
CREATE TABLE staff_time (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    line_id TEXT REFERENCES budget_line (id) ON DELETE SET NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    job TEXT NOT NULL DEFAULT '',
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT CHECK (to_on IS date(to_on)),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 10000),
    contract INTEGER NOT NULL DEFAULT 0 CHECK (contract IN (0, 1)),
    timesheet INTEGER NOT NULL DEFAULT 0 CHECK (timesheet IN (0, 1)),
    payslip INTEGER NOT NULL DEFAULT 0 CHECK (payslip IN (0, 1)),
    notes TEXT NOT NULL DEFAULT '',
    CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;
CREATE INDEX staff_time_grant ON staff_time (grant_id);
CREATE INDEX staff_time_line ON staff_time (line_id);
CREATE INDEX staff_time_person ON staff_time (person_id);

-- A thing that a grant paid for and that stays: where it is, and whom it was handed to at the end.
CREATE TABLE asset (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    expense_id TEXT REFERENCES expense (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    serial TEXT NOT NULL DEFAULT '',
    bought_on TEXT CHECK (bought_on IS date(bought_on)),
    cost INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    place TEXT NOT NULL DEFAULT '',
    handed_to_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    handed_on TEXT CHECK (handed_on IS date(handed_on)),
    certificate TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX asset_grant ON asset (grant_id);
CREATE INDEX asset_expense ON asset (expense_id);
CREATE INDEX asset_handed_to ON asset (handed_to_id);

-- How something was bought: whom the office asked, whom it chose, and the contract.
CREATE TABLE purchase (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what <> ''),
    way TEXT NOT NULL CHECK (way IN ('direct', 'quotes', 'tender')),
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    supplier TEXT NOT NULL DEFAULT '',
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    number TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX purchase_grant ON purchase (grant_id);
CREATE INDEX purchase_organisation ON purchase (organisation_id);

-- What one supplier asked for; chosen is whom the office bought from.
CREATE TABLE purchase_quote (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    purchase_id TEXT NOT NULL REFERENCES purchase (id) ON DELETE CASCADE,
    supplier TEXT NOT NULL CHECK (supplier <> ''),
    amount INTEGER NOT NULL DEFAULT 0 CHECK (amount >= 0),
    day TEXT CHECK (day IS date(day)),
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    why TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX purchase_quote_purchase ON purchase_quote (purchase_id);

-- A document that belongs to a purchase.
CREATE TABLE purchase_document (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    purchase_id TEXT NOT NULL REFERENCES purchase (id) ON DELETE CASCADE,
    expense_id TEXT NOT NULL REFERENCES expense (id) ON DELETE CASCADE,
    UNIQUE (purchase_id, expense_id)
) STRICT;
CREATE INDEX purchase_document_expense ON purchase_document (expense_id);

-- Where the donor of a grant was seen: at an event, in the media, on what was printed.
CREATE TABLE visibility (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
    media_id TEXT REFERENCES media_item (id) ON DELETE SET NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    day TEXT CHECK (day IS date(day)),
    logo INTEGER NOT NULL DEFAULT 0 CHECK (logo IN (0, 1)),
    sentence INTEGER NOT NULL DEFAULT 0 CHECK (sentence IN (0, 1)),
    disclaimer INTEGER NOT NULL DEFAULT 0 CHECK (disclaimer IN (0, 1)),
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX visibility_grant ON visibility (grant_id);
CREATE INDEX visibility_event ON visibility (event_id);
CREATE INDEX visibility_media ON visibility (media_id);

-- Why something is as the report's check found it: of one rule, and of one record or of one finding
-- as a whole (record_id says which). It has no key to the record, which may be of many kinds.
CREATE TABLE finding_note (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    rule TEXT NOT NULL CHECK (rule <> ''),
    record_id TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL CHECK (day IS date(day)),
    UNIQUE (grant_id, rule, record_id)
) STRICT;
