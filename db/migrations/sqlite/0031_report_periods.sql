-- +goose Up
-- Reports that grants owe: their texts, their approval, and what was frozen.

-- One report that a grant owes: of which days, until when, in which language or two, and how far it is.
-- From "frozen" on it says what left; the snapshots beside it say it exactly.
CREATE TABLE report_period (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('interim', 'final', 'forecast', 'audit')),
    from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on TEXT NOT NULL CHECK (to_on IS date(to_on)),
    due_on TEXT CHECK (due_on IS date(due_on)),
    lang TEXT NOT NULL CHECK (lang <> ''),
    lang2 TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'approved', 'frozen', 'sent', 'accepted')),
    approved_by TEXT NOT NULL DEFAULT '',
    approved_on TEXT CHECK (approved_on IS date(approved_on)),
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    sent_to TEXT NOT NULL DEFAULT '',
    accepted_on TEXT CHECK (accepted_on IS date(accepted_on)),
    notes TEXT NOT NULL DEFAULT '',
    CHECK (from_on <= to_on)
) STRICT;
CREATE INDEX report_period_grant ON report_period (grant_id, from_on);
CREATE INDEX report_period_due ON report_period (due_on);

-- What a report tells under one heading, in one language. Words in braces stand for figures until it is frozen.
CREATE TABLE report_text (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    period_id TEXT NOT NULL REFERENCES report_period (id) ON DELETE CASCADE,
    section TEXT NOT NULL CHECK (section <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    body TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX report_text_once ON report_text (period_id, section, language);

-- What the donor asked about a report, and what the office answered.
CREATE TABLE report_question (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    period_id TEXT NOT NULL REFERENCES report_period (id) ON DELETE CASCADE,
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    question TEXT NOT NULL CHECK (question <> ''),
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT CHECK (answered_on IS date(answered_on))
) STRICT;
CREATE INDEX report_question_period ON report_question (period_id);

-- A report as it was frozen: which number, when, by whom, why anew, and the hash of its contents, which
-- lie in report_body. What was frozen is never changed and never removed, by nobody; only the words of
-- reason and made_by may lose a name that was erased.
CREATE TABLE report_snapshot (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    period_id TEXT NOT NULL REFERENCES report_period (id),
    number INTEGER NOT NULL CHECK (number > 0),
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??Z'),
    made_by TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    reason TEXT NOT NULL DEFAULT '',
    CHECK (number = 1 OR reason <> '')
) STRICT;
CREATE UNIQUE INDEX report_snapshot_once ON report_snapshot (period_id, number);

-- The contents of a snapshot: JSON, packed by gzip and written in base64. The hash is that of the JSON.
CREATE TABLE report_body (
    id TEXT PRIMARY KEY REFERENCES report_snapshot (id),
    body TEXT NOT NULL CHECK (body <> '')
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER report_snapshot_stays BEFORE UPDATE ON report_snapshot WHEN
    OLD.id IS NOT NEW.id OR OLD.period_id IS NOT NEW.period_id OR OLD.number IS NOT NEW.number OR OLD.made_at IS NOT NEW.made_at
    OR OLD.sha256 IS NOT NEW.sha256 OR OLD.deleted_at IS NOT NEW.deleted_at OR NOT EXISTS (SELECT 1 FROM erased)
BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER report_snapshot_kept BEFORE DELETE ON report_snapshot BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER report_body_stays BEFORE UPDATE ON report_body BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER report_body_kept BEFORE DELETE ON report_body BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
-- +goose StatementEnd
