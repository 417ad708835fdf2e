-- +goose Up
-- The words beside what was frozen may lose a name in the step that erases somebody, and in no later one.

-- The step that erased somebody, the last time that it was done; empty for those who were erased before this was noted.
ALTER TABLE erased ADD COLUMN step_id text COLLATE "C" NOT NULL DEFAULT '';

-- Lets the words beside what was frozen lose the name of somebody who is erased in this step, and nothing else.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION sofra_snapshot_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF (to_jsonb(OLD) - '{version,reason,made_by}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{version,reason,made_by}'::text[])
        OR NOT EXISTS (SELECT 1 FROM erased WHERE step_id <> '' AND step_id = current_setting('sofra.step', true)) THEN
        RAISE EXCEPTION 'frozen' USING ERRCODE = 'SF001';
    END IF;
    RETURN NEW;
END
$$;
-- +goose StatementEnd
