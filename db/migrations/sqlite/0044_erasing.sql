-- +goose Up
-- The words beside what was frozen may lose a name in the step that erases somebody, and in no later one.

-- The step that erased somebody, the last time that it was done; empty for those who were erased before this was noted.
ALTER TABLE erased ADD COLUMN step_id TEXT NOT NULL DEFAULT '';

DROP TRIGGER report_snapshot_stays;
-- +goose StatementBegin
CREATE TRIGGER report_snapshot_stays BEFORE UPDATE ON report_snapshot WHEN
    OLD.id IS NOT NEW.id OR OLD.period_id IS NOT NEW.period_id OR OLD.number IS NOT NEW.number OR OLD.made_at IS NOT NEW.made_at
    OR OLD.sha256 IS NOT NEW.sha256 OR OLD.deleted_at IS NOT NEW.deleted_at
    OR NOT EXISTS (SELECT 1 FROM erased e JOIN current_step c ON c.step_id = e.step_id)
BEGIN
    SELECT RAISE(ABORT, 'frozen');
END;
-- +goose StatementEnd
