package db

import "strings"

// journalFunctions are what writes the journal of a server. They run as their
// owner, for desks may not write it themselves and so cannot leave it out. They
// are made anew after each migration, from the lists that the program goes by.
func journalFunctions() []string {
	return []string{
		fill(journalFunction, "DERIVED", literals(derivedColumns())),
		fill(resealFunction, "SEALED", sealedPairs()),
		`REVOKE ALL ON FUNCTION sofra_reseal FROM PUBLIC`,
	}
}

// fill puts a list into the text of a function.
func fill(function, name, list string) string {
	return strings.Replace(function, "$"+name+"$", list, 1)
}

func literals(all []string) string { return "'" + strings.Join(all, "', '") + "'" }

// journalFunction writes the images of a changed row.
const journalFunction = `
CREATE OR REPLACE FUNCTION sofra_journal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $body$
DECLARE
    derived CONSTANT text[] := ARRAY[$DERIVED$];
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
$body$`

// resealFunction puts other sealed texts into one column of the images of a row
// of the journal, when the office gets another key; a row that says nothing but
// that is dropped. It takes sealed texts and sealed columns only.
const resealFunction = `
CREATE OR REPLACE FUNCTION sofra_reseal(line bigint, cell text, was text, is_now text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $body$
BEGIN
    IF was <> '' AND was NOT LIKE 's1:%' OR is_now <> '' AND is_now NOT LIKE 's1:%' THEN
        RAISE EXCEPTION 'not sealed';
    END IF;
    UPDATE journal SET
        before = jsonb_set(before, ARRAY[cell], to_jsonb(was), false),
        after = jsonb_set(after, ARRAY[cell], to_jsonb(is_now), false)
    WHERE seq = line AND (table_name, cell) IN ($SEALED$);
    DELETE FROM journal WHERE seq = line AND before = after;
END
$body$`
