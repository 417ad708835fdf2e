package db

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sofra/app"
)

// asked is a piece of SQL with what fills its question marks.
type asked struct {
	sql  string
	args []any
}

// Figure counts a measure: it adds up what stands behind it.
func (r reader) Figure(ctx context.Context, m app.Measure, f app.Filter) (n int64, err error) {
	defer wrap(&err, "figure %s", m)
	if rows, worked, err := r.worked(ctx, m, f); worked {
		for _, row := range rows {
			n += row.Amount
		}
		return n, err
	}
	rows, err := r.behind(m, f)
	if err != nil {
		return 0, err
	}
	err = r.one(ctx, &n, `SELECT CAST(coalesce(sum(amount), 0) AS BIGINT) FROM (`+rows.sql+`) x`, rows.args...)
	return n, err
}

// Behind lists the rows that Figure counted.
func (r reader) Behind(ctx context.Context, m app.Measure, f app.Filter, p app.Page) (page []app.Behind, n int, err error) {
	defer wrap(&err, "behind %s", m)
	if rows, worked, err := r.worked(ctx, m, f); worked {
		return cut(rows, p), len(rows), err
	}
	rows, err := r.behind(m, f)
	if err != nil {
		return nil, 0, err
	}
	if err := r.one(ctx, &n, `SELECT count(*) FROM (`+rows.sql+`) x`, rows.args...); err != nil {
		return nil, 0, err
	}
	query, args := `SELECT * FROM (`+rows.sql+`) x ORDER BY day IS NULL, day, id`, rows.args
	if p.Limit > 0 {
		query, args = query+` LIMIT ? OFFSET ?`, append(args, p.Limit, p.Offset)
	}
	err = r.all(ctx, &page, query, args...)
	return page, n, err
}

// worked are the rows of a measure that Go works out and no query selects.
func (r reader) worked(ctx context.Context, m app.Measure, f app.Filter) (rows []app.Behind, worked bool, err error) {
	switch {
	case m == app.Spent:
		rows, err = r.spent(ctx, f)
	case m == app.NoRate:
		rows, err = r.unrated(ctx, f)
	case m == app.UniquePeople:
		rows, err = r.uniquePeople(ctx, f)
	case slices.Contains(app.MatchedMeasures(), m):
		rows, err = r.matched(ctx, m, f)
	case slices.Contains(app.AcrossMeasures(), m):
		rows, err = r.across(ctx, m, f)
	default:
		return nil, false, nil
	}
	return rows, true, err
}

// cut takes a page out of rows that were computed and not selected.
func cut(rows []app.Behind, p app.Page) []app.Behind {
	from := min(max(p.Offset, 0), len(rows))
	if p.Limit == 0 {
		return rows[from:]
	}
	return rows[from:min(from+p.Limit, len(rows))]
}

// behind is the query for the rows of a measure: kind, id, name, day, amount.
func (r reader) behind(m app.Measure, f app.Filter) (asked, error) {
	switch m {
	case app.EventsHeld:
		return eventsBehind(f), nil
	case app.ConcertsHeld:
		return eventsBehind(f, "concert"), nil
	case app.PanelsHeld:
		return eventsBehind(f, "panel"), nil
	case app.MeetingsHeld:
		return eventsBehind(f, "meeting"), nil
	case app.Visitors:
		return visitorsBehind(f), nil
	case app.ArtistsOnStage:
		return artistsBehind(f), nil
	case app.FeesAgreed:
		return feesBehind(f), nil
	case app.WorksPlayed:
		return worksBehind(f, ""), nil
	case app.NewVersions:
		return worksBehind(f, " AND "+interprets), nil
	case app.Answers:
		return answersBehind(f), nil
	case app.MediaReports:
		return mediaBehind(f, ""), nil
	case app.MediaBalanced:
		return mediaBehind(f, balanced), nil
	}
	if rows, known := r.resultBehind(m, f); known {
		return rows, nil
	}
	return gap(m, f)
}

// gap is the query for the rows of what a report lacks.
func gap(m app.Measure, f app.Filter) (asked, error) {
	switch m {
	case app.NoPerformer:
		return unidentified(f), nil
	case app.MaybeTwice:
		return alike(f), nil
	case app.NoHeadCount:
		return uncounted(f), nil
	case app.NoEvent:
		return eventless(f), nil
	case app.OutOfPeriod:
		return sharesBehind(app.Filter{GrantID: f.GrantID}, " AND (x.day IS NULL OR x.day < g.starts_on OR x.day > g.ends_on)"), nil
	case app.NoLine:
		return sharesBehind(app.Filter{GrantID: f.GrantID, To: f.To}, " AND s.line_id IS NULL"), nil
	}
	return asked{}, fmt.Errorf("no such measure: %q", m)
}

// covers keeps rows to the grant's projects and the period. Its text begins
// with AND; project and day are columns or expressions.
func covers(f app.Filter, project, day string) asked {
	var a asked
	if f.GrantID != "" {
		a.sql += ` AND ` + project + ` IN (
			SELECT gp.project_id FROM grant_project gp JOIN project pr ON pr.id = gp.project_id
			WHERE gp.grant_id = ? AND gp.deleted_at IS NULL AND pr.deleted_at IS NULL)`
		a.args = append(a.args, f.GrantID)
	}
	return a.and(within(f, day))
}

// openly leaves out what was at sensitive events e, where anybody may read what is
// counted.
func openly(f app.Filter) asked {
	if !f.Public {
		return asked{}
	}
	return asked{sql: ` AND e.sensitive IS NOT TRUE`}
}

// within keeps rows to the period.
func within(f app.Filter, day string) asked {
	var a asked
	if f.From != "" {
		a = a.and(asked{` AND ` + day + ` >= ?`, []any{f.From}})
	}
	if f.To != "" {
		a = a.and(asked{` AND ` + day + ` <= ?`, []any{f.To}})
	}
	return a
}

// and puts b after a.
func (a asked) and(b asked) asked {
	return asked{a.sql + b.sql, append(a.args[:len(a.args):len(a.args)], b.args...)}
}

// quoted lists words for IN (…): they are our own, never a user's.
func quoted[S ~string](words ...S) string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = "'" + string(w) + "'"
	}
	return "(" + strings.Join(all, ", ") + ")"
}
