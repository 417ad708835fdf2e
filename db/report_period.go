package db

import (
	"context"

	"sofra/app"
)

func (r reader) ReportPeriods(ctx context.Context, f app.ReportPeriodFilter) (rows []app.ReportPeriodRow, n int, err error) {
	defer wrap(&err, "reports that are owed")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.ReportPeriod]("p.") + `, g.code, g.title, coalesce(o.name, '') AS funder,
			(SELECT count(*) FROM report_snapshot s WHERE s.period_id = p.id) AS snapshots,
			(SELECT count(*) FROM report_question q WHERE q.period_id = p.id AND q.answer = '') AS waiting`,
		from: `FROM report_period p JOIN grants g ON g.id = p.grant_id LEFT JOIN organisation o ON o.id = g.funder_id
			WHERE p.deleted_at IS NULL AND g.deleted_at IS NULL AND (? = '' OR p.id = ?) AND (? = '' OR p.grant_id = ?)
				AND (? = 0 OR p.state IN ('planned', 'open', 'approved', 'frozen')) AND (? = '' OR p.due_on <= ` + r.day() + `)
				AND (? = 0 OR EXISTS (SELECT 1 FROM report_snapshot s WHERE s.period_id = p.id))`,
		args: []any{string(f.ID), string(f.ID), string(f.GrantID), string(f.GrantID), number(f.Owed), string(f.DueBy), f.DueBy, number(f.Frozen)},
		id:   `p.id`, order: `p.state IN ('sent', 'accepted'), p.due_on, p.to_on`,
		sorts: map[string]string{"due": `p.due_on, p.id`, "grant": `g.code, p.from_on`, "from": `p.from_on, p.id`},
	}, f.Page)
	return rows, n, err
}

func (r reader) ReportPeriod(ctx context.Context, id app.ID) (p app.ReportPeriod, err error) {
	defer wrap(&err, "report that is owed")
	if err = r.one(ctx, &p, `SELECT `+columns[app.ReportPeriod]("")+` FROM report_period WHERE id = ?`, id); err != nil {
		return p, err
	}
	err = r.all(ctx, &p.Questions, `SELECT `+columns[app.ReportQuestion]("")+` FROM report_question WHERE period_id = ? ORDER BY asked_on, id`, id)
	return p, err
}

func (w *writer) PutReportPeriod(ctx context.Context, p *app.ReportPeriod) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "report_period", p); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"report_question", "period_id"}, fresh}, p.ID, p.Questions)
}

func (r reader) ReportTexts(ctx context.Context, period app.ID) (all []app.ReportText, err error) {
	defer wrap(&err, "texts of a report")
	err = r.all(ctx, &all, `SELECT `+columns[app.ReportText]("")+` FROM report_text WHERE period_id = ? ORDER BY section, language, id`, period)
	return all, err
}

func (w *writer) PutReportText(ctx context.Context, t *app.ReportText) error {
	return put(ctx, w, "report_text", t)
}

// EventChecks lists the events held, each with what there is of it.
func (r reader) EventChecks(ctx context.Context, f app.Filter) (all []app.EventCheck, err error) {
	defer wrap(&err, "checks of events")
	query := held(f).and(asked{sql: `
		SELECT h.id, h.day, h.title, h.kind,
			(SELECT count(*) FROM attendance n WHERE n.event_id = h.id AND n.way = 'head-count' AND n.deleted_at IS NULL)
				+ (SELECT count(*) FROM visitor v WHERE v.event_id = h.id AND v.state = 'came') AS counted,
			(SELECT count(*) FROM response a WHERE a.event_id = h.id AND a.deleted_at IS NULL AND a.second_of IS NULL) AS forms,
			(SELECT count(*) FROM item i JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
				WHERE i.programme_id = h.programme_id AND i.deleted_at IS NULL AND` + counts + `) AS items,
			(SELECT count(*) FROM item i JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL
				WHERE i.programme_id = h.programme_id AND i.deleted_at IS NULL AND i.performed > 0 AND` + counts + `) AS performed,
			(SELECT count(*) FROM media_item m WHERE m.event_id = h.id AND m.deleted_at IS NULL) AS media,
			(SELECT count(*) FROM expense x WHERE x.deleted_at IS NULL AND x.voided_on IS NULL AND x.id IN (
				SELECT s.expense_id FROM share s WHERE s.event_id = h.id AND s.deleted_at IS NULL AND (? = '' OR s.grant_id = ?)
				UNION SELECT s.expense_id FROM expense o JOIN share s ON s.expense_id = o.id AND s.event_id IS NULL
				WHERE o.event_id = h.id AND s.deleted_at IS NULL AND (? = '' OR s.grant_id = ?))) AS costs,
			(SELECT count(DISTINCT y.person_id) FROM item i JOIN performer y ON y.item_id = i.id AND y.deleted_at IS NULL
				WHERE i.programme_id = h.programme_id AND i.deleted_at IS NULL AND y.person_id IS NOT NULL) AS artists,
			(SELECT count(DISTINCT y.person_id) FROM item i JOIN performer y ON y.item_id = i.id AND y.deleted_at IS NULL
				WHERE i.programme_id = h.programme_id AND i.deleted_at IS NULL AND y.person_id IS NOT NULL
					AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_id = y.person_id AND c.purpose = 'donor-photo' AND c.deleted_at IS NULL)) AS unasked
		FROM held h ORDER BY h.day IS NULL, h.day, h.id`, args: []any{string(f.GrantID), string(f.GrantID), string(f.GrantID), string(f.GrantID)}})
	return all, r.all(ctx, &all, query.sql, query.args...)
}
