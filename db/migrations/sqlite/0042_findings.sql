-- +goose Up
-- Why something is as the check of a report found it is said of that report, no longer of all that follow.

-- Why something is as the report's check found it: in the report of some days, of one rule, and of one record
-- or of one finding as a whole (record_id says which). It has no key to the record, which may be of many kinds.
-- Without days it is of a report of the whole grant, or older than days were noted and of no report.
CREATE TABLE finding_note_anew (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TEXT CHECK (deleted_at GLOB '????-??-??T??:??:??Z'),
    grant_id TEXT NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
    from_on TEXT CHECK (from_on IS date(from_on)),
    to_on TEXT CHECK (to_on IS date(to_on)),
    rule TEXT NOT NULL CHECK (rule <> ''),
    record_id TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL CHECK (reason <> ''),
    who TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL CHECK (day IS date(day))
) STRICT;

-- One that stands belongs to the report that was worked on when it was given: the last that had ended by
-- then, else the one that ended next.
INSERT INTO finding_note_anew (id, version, deleted_at, grant_id, from_on, to_on, rule, record_id, reason, who, day)
SELECT n.id, n.version, n.deleted_at, n.grant_id, p.from_on, p.to_on, n.rule, n.record_id, n.reason, n.who, n.day
FROM finding_note n LEFT JOIN report_period p ON p.id = coalesce(
    (SELECT b.id FROM report_period b WHERE b.grant_id = n.grant_id AND b.deleted_at IS NULL AND b.to_on <= n.day ORDER BY b.to_on DESC, b.from_on DESC, b.id LIMIT 1),
    (SELECT b.id FROM report_period b WHERE b.grant_id = n.grant_id AND b.deleted_at IS NULL ORDER BY b.to_on, b.from_on DESC, b.id LIMIT 1));

-- Reports that were frozen since left with it, so they keep it.
INSERT INTO finding_note_anew (id, version, deleted_at, grant_id, from_on, to_on, rule, record_id, reason, who, day)
SELECT lower(hex(randomblob(16))), 1, n.deleted_at, n.grant_id, p.from_on, p.to_on, n.rule, n.record_id, n.reason, n.who, n.day
FROM finding_note_anew n JOIN report_period p ON p.grant_id = n.grant_id AND p.deleted_at IS NULL AND (p.from_on <> n.from_on OR p.to_on <> n.to_on)
WHERE EXISTS (SELECT 1 FROM report_snapshot s WHERE s.period_id = p.id AND substr(s.made_at, 1, 10) >= n.day)
GROUP BY n.id, p.from_on, p.to_on;

DROP TABLE finding_note;
ALTER TABLE finding_note_anew RENAME TO finding_note;
CREATE UNIQUE INDEX finding_note_once ON finding_note (grant_id, rule, record_id, coalesce(from_on, ''), coalesce(to_on, ''));
