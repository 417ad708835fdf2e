-- +goose Up
-- Why a report is restated stands with the report, no longer in the name of the step that opened it alone.

-- Why it was opened again to be restated, until it is frozen anew: from then on the snapshot says it.
ALTER TABLE report_period ADD COLUMN restated_for TEXT NOT NULL DEFAULT '';

-- Reports that are being restated have it from the last step that opened them; it stays empty where that step was
-- taken back, or is older than the journal.
UPDATE report_period SET restated_for = coalesce((
    SELECT json_extract(s.verb, '$.f[3]') FROM journal j JOIN step s ON s.id = j.step_id
    WHERE j.table_name = 'report_period' AND j.row_id = report_period.id AND s.kind = 'change' AND s.undone_by IS NULL
        AND json_extract(s.verb, '$.k') = 'Opened {name} to restate it: {reason}'
    ORDER BY s.id DESC LIMIT 1), '')
WHERE state IN ('open', 'approved') AND EXISTS (SELECT 1 FROM report_snapshot f WHERE f.period_id = report_period.id);
