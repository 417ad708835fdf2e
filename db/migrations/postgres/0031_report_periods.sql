-- +goose Up
-- Reports that grants owe: their texts, their approval, and what was frozen.

-- One report that a grant owes: of which days, until when, in which language or two, and how far it is.
-- From "frozen" on it says what left; the snapshots beside it say it exactly.
CREATE TABLE report_period (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    kind text NOT NULL CHECK (kind IN ('interim', 'final', 'forecast', 'audit')),
    from_on date NOT NULL,
    to_on date NOT NULL,
    due_on date,
    lang text NOT NULL CHECK (lang <> ''),
    lang2 text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ('planned', 'open', 'approved', 'frozen', 'sent', 'accepted')),
    approved_by text NOT NULL DEFAULT '',
    approved_on date,
    sent_on date,
    sent_to text NOT NULL DEFAULT '',
    accepted_on date,
    notes text NOT NULL DEFAULT '',
    CHECK (from_on <= to_on)
);
CREATE INDEX report_period_grant ON report_period (grant_id, from_on);
CREATE INDEX report_period_due ON report_period (due_on);

-- What a report tells under one heading, in one language. Words in braces stand for figures until it is frozen.
CREATE TABLE report_text (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    period_id text COLLATE "C" NOT NULL REFERENCES report_period (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    section text NOT NULL CHECK (section <> ''),
    language text NOT NULL CHECK (language <> ''),
    body text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX report_text_once ON report_text (period_id, section, language);

-- What the donor asked about a report, and what the office answered.
CREATE TABLE report_question (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    period_id text COLLATE "C" NOT NULL REFERENCES report_period (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    asked_on date,
    question text NOT NULL CHECK (question <> ''),
    answer text NOT NULL DEFAULT '',
    answered_on date
);
CREATE INDEX report_question_period ON report_question (period_id);

-- A report as it was frozen: which number, when, by whom, why anew, and the hash of its contents, which
-- lie in report_body. What was frozen is never changed and never removed, by nobody; only the words of
-- reason and made_by may lose a name that was erased.
CREATE TABLE report_snapshot (
    id text COLLATE "C" PRIMARY KEY CHECK (id <> ''),
    version bigint NOT NULL DEFAULT 1,
    deleted_at timestamptz,
    period_id text COLLATE "C" NOT NULL REFERENCES report_period (id) DEFERRABLE INITIALLY IMMEDIATE,
    number bigint NOT NULL CHECK (number > 0),
    made_at timestamptz NOT NULL,
    made_by text NOT NULL DEFAULT '',
    sha256 text NOT NULL CHECK (length(sha256) = 64),
    reason text NOT NULL DEFAULT '',
    CHECK (number = 1 OR reason <> '')
);
CREATE UNIQUE INDEX report_snapshot_once ON report_snapshot (period_id, number);

-- The contents of a snapshot: JSON, packed by gzip and written in base64. The hash is that of the JSON.
CREATE TABLE report_body (
    id text COLLATE "C" PRIMARY KEY REFERENCES report_snapshot (id) DEFERRABLE INITIALLY IMMEDIATE,
    body text NOT NULL CHECK (body <> '')
);

-- Refuses to change or remove what was frozen.
-- +goose StatementBegin
CREATE FUNCTION sofra_frozen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'frozen' USING ERRCODE = 'SF001';
END
$$;
-- +goose StatementEnd

CREATE TRIGGER report_snapshot_kept BEFORE DELETE ON report_snapshot FOR EACH ROW EXECUTE FUNCTION sofra_frozen();
CREATE TRIGGER report_body_kept BEFORE DELETE OR UPDATE ON report_body FOR EACH ROW EXECUTE FUNCTION sofra_frozen();

-- Lets the words beside what was frozen lose the name of somebody who was erased, and nothing else.
-- +goose StatementBegin
CREATE FUNCTION sofra_snapshot_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF (to_jsonb(OLD) - '{version,reason,made_by}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,reason,made_by}'::text[])
        OR NOT EXISTS (SELECT 1 FROM erased) THEN
        RAISE EXCEPTION 'frozen' USING ERRCODE = 'SF001';
    END IF;
    RETURN NEW;
END
$$;
-- +goose StatementEnd
CREATE TRIGGER report_snapshot_stays BEFORE UPDATE ON report_snapshot FOR EACH ROW EXECUTE FUNCTION sofra_snapshot_stays();
