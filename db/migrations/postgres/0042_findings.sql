-- +goose Up
-- Why something is as the check of a report found it is said of that report, no longer of all that follow.

-- The days of the report that an explanation was given for. Without them it is of a report of the whole grant,
-- or older than days were noted and of no report.
ALTER TABLE finding_note ADD COLUMN from_on date;
ALTER TABLE finding_note ADD COLUMN to_on date;
ALTER TABLE finding_note DROP CONSTRAINT finding_note_grant_id_rule_record_id_key;
ALTER TABLE finding_note DISABLE TRIGGER USER;

-- One that stands belongs to the report that was worked on when it was given: the last that had ended by
-- then, else the one that ended next.
UPDATE finding_note n SET from_on = p.from_on, to_on = p.to_on FROM report_period p WHERE p.id = coalesce(
    (SELECT b.id FROM report_period b WHERE b.grant_id = n.grant_id AND b.deleted_at IS NULL AND b.to_on <= n.day ORDER BY b.to_on DESC, b.from_on DESC, b.id LIMIT 1),
    (SELECT b.id FROM report_period b WHERE b.grant_id = n.grant_id AND b.deleted_at IS NULL ORDER BY b.to_on, b.from_on DESC, b.id LIMIT 1));

-- Reports that were frozen since left with it, so they keep it.
INSERT INTO finding_note (id, deleted_at, grant_id, from_on, to_on, rule, record_id, reason, who, day)
SELECT gen_random_uuid()::text, n.deleted_at, n.grant_id, p.from_on, p.to_on, n.rule, n.record_id, n.reason, n.who, n.day
FROM finding_note n JOIN report_period p ON p.grant_id = n.grant_id AND p.deleted_at IS NULL AND (p.from_on <> n.from_on OR p.to_on <> n.to_on)
WHERE EXISTS (SELECT 1 FROM report_snapshot s WHERE s.period_id = p.id AND (s.made_at AT TIME ZONE 'UTC')::date >= n.day)
GROUP BY n.id, p.from_on, p.to_on;

ALTER TABLE finding_note ENABLE TRIGGER USER;
CREATE UNIQUE INDEX finding_note_once ON finding_note (grant_id, rule, record_id, coalesce(from_on, '-infinity'::date), coalesce(to_on, '-infinity'::date));
