package db

import (
	"context"

	"sofra/app"
)

func (r reader) ReportSnapshots(ctx context.Context, period app.ID) (all []app.ReportSnapshot, err error) {
	defer wrap(&err, "snapshots of a report")
	err = r.all(ctx, &all, `SELECT `+columns[app.ReportSnapshot]("")+` FROM report_snapshot WHERE period_id = ? ORDER BY number DESC`, period)
	return all, err
}

func (r reader) SnapshotBody(ctx context.Context, snapshot app.ID) (body string, err error) {
	defer wrap(&err, "contents of a snapshot")
	err = r.one(ctx, &body, `SELECT body FROM report_body WHERE id = ?`, snapshot)
	return body, err
}

// PutReportSnapshot adds one; the tables refuse to have it changed.
func (w *writer) PutReportSnapshot(ctx context.Context, s *app.ReportSnapshot, body string) (err error) {
	if s.MadeBy, err = w.who(ctx); err != nil {
		return err
	}
	if err := put(ctx, w, "report_snapshot", s); err != nil {
		return err
	}
	_, err = w.exec(ctx, `INSERT INTO report_body (id, body) VALUES (?, ?)`, s.ID, body)
	return err
}

// noFrozen refuses to take back a step that froze a report or sent it.
func (w *writer) noFrozen(ctx context.Context, target app.ID) error {
	state := func(image string) string {
		if w.on == postgres {
			return image + ` ->> 'state'`
		}
		return `json_extract(` + image + `, '$.state')`
	}
	var found []struct {
		TableName string
		State     string
	}
	err := w.all(ctx, &found, `
		SELECT table_name, coalesce(`+state(`after`)+`, '') AS state FROM journal
		WHERE step_id = ? AND (table_name = 'report_snapshot' OR table_name = 'report_period'
			AND before IS NOT NULL AND coalesce(`+state(`after`)+`, '') <> coalesce(`+state(`before`)+`, ''))`, target)
	for _, f := range found {
		switch {
		case f.TableName == "report_snapshot":
			return app.ErrFrozenReport
		case f.State == app.ReportSent:
			return app.ErrSentReport
		}
	}
	return err
}
