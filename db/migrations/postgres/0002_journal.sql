-- +goose Up
-- The journal of an office, its keys, and what its search reads.

-- One thing that somebody did. verb is a sentence as JSON; undoes and undone_by tie an
-- undo to what it took back.
CREATE TABLE step (
    id text COLLATE "C" PRIMARY KEY,
    at timestamptz NOT NULL,
    who text NOT NULL,
    verb text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'trace')),
    about text NOT NULL DEFAULT '',
    undoes text COLLATE "C" REFERENCES step (id),
    undone_by text COLLATE "C" REFERENCES step (id)
);
CREATE INDEX step_who ON step (who, id);

-- One row that changed: its images before and after, without derived columns. Written by
-- triggers only. step_id is empty for what was written outside the program's verbs.
CREATE TABLE journal (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    step_id text COLLATE "C" REFERENCES step (id),
    at timestamptz NOT NULL DEFAULT now(),
    table_name text NOT NULL,
    row_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    before jsonb,
    after jsonb
);
CREATE INDEX journal_step ON journal (step_id, seq);
CREATE INDEX journal_row ON journal (row_id, seq);

-- One way in which the key that seals cells lies here, wrapped: plain while the office has no
-- passphrase, then by the passphrase (id is the key's name) and by the recovery key.
CREATE TABLE office_key (
    id text COLLATE "C" PRIMARY KEY,
    wrapped text NOT NULL,
    current boolean NOT NULL
);

-- What a search reads: a record's names as keys (see app/names), rebuilt from the record.
CREATE TABLE found (
    row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    binned boolean NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    keys text NOT NULL,
    sounds text NOT NULL,
    keys_version bigint NOT NULL,
    UNIQUE (id, kind)
);

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX found_keys ON found USING gin ((' ' || keys) gin_trgm_ops);
CREATE INDEX found_sounds ON found USING gin ((' ' || sounds) gin_trgm_ops);

-- Writes the images of a changed row. It runs as its owner, so that desks, which may not
-- write the journal themselves, cannot leave it out.
-- +goose StatementBegin
CREATE FUNCTION sofra_journal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    derived CONSTANT text[] := ARRAY['version', 'sort_key'];
    was jsonb;
    is_now jsonb;
BEGIN
    IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD) - derived; END IF;
    IF TG_OP <> 'DELETE' THEN is_now := to_jsonb(NEW) - derived; END IF;
    IF was IS NOT DISTINCT FROM is_now THEN RETURN NULL; END IF;
    INSERT INTO journal (step_id, table_name, row_id, version, before, after)
    VALUES (nullif(current_setting('sofra.step', true), ''), TG_TABLE_NAME,
        coalesce(is_now, was) ->> 'id',
        CASE WHEN TG_OP = 'DELETE' THEN OLD.version ELSE NEW.version END, was, is_now);
    RETURN NULL;
END
$$;
-- +goose StatementEnd

-- Puts other sealed texts into the images of one row of the journal, when the office gets
-- another key; a row that says nothing but that is dropped. Runs as its owner, for desks may
-- not write the journal; it takes sealed texts only.
-- +goose StatementBegin
CREATE FUNCTION sofra_reseal(line bigint, was text, is_now text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF was <> '' AND was NOT LIKE 's1:%' OR is_now <> '' AND is_now NOT LIKE 's1:%' THEN
        RAISE EXCEPTION 'not sealed';
    END IF;
    UPDATE journal SET
        before = jsonb_set(before, '{answer}', to_jsonb(was), false),
        after = jsonb_set(after, '{answer}', to_jsonb(is_now), false)
    WHERE seq = line AND table_name = 'identity';
    DELETE FROM journal WHERE seq = line AND before = after;
END
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION sofra_reseal FROM PUBLIC;
