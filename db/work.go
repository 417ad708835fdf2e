package db

import (
	"context"

	"sofra/app"
)

// playedAt is the items i of the programmes of events e that were held; join
// adds a table.
func playedAt(join string) string {
	return `FROM item i JOIN event e ON e.programme_id = i.programme_id
		JOIN programme g ON g.id = i.programme_id AND g.deleted_at IS NULL ` + join + `
		WHERE i.deleted_at IS NULL AND` + counts + ` AND e.deleted_at IS NULL AND e.kind <> 'rehearsal' AND e.status IN ` + quoted(app.HeldStatuses()...)
}

// interprets is Work.Interprets of a work w.
const interprets = `(w.rights = 'arranged' OR w.new_version AND (w.tradition <> '' OR w.rights = 'traditional'))`

func (r reader) Works(ctx context.Context, f app.WorkFilter) (rows []app.WorkRow, n int, err error) {
	defer wrap(&err, "works")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Work]("w.") + `,
			(SELECT count(*) ` + playedAt("") + ` AND i.work_id = w.id) AS times,
			(SELECT max(e.day) ` + playedAt("") + ` AND i.work_id = w.id) AS last_day`,
		from: `FROM work w WHERE w.deleted_at IS NULL AND (? = '' OR w.tradition = ?) AND (? = '' OR w.rights = ?)
			AND (? = '' OR w.languages LIKE '%,' || ? || ',%'
				OR EXISTS (SELECT 1 FROM work_title t WHERE t.work_id = w.id AND (t.language = ? OR t.language LIKE ? || '-%')))
			AND (? = '' OR NOT EXISTS (SELECT 1 ` + playedAt("") + ` AND i.work_id = w.id AND e.venue_id = ?))
			AND (? = '' OR NOT EXISTS (SELECT 1 ` + playedAt("") + ` AND i.work_id = w.id AND e.day >= ` + r.dayOf(`?`) + `))`,
		args: []any{f.Tradition, f.Tradition, f.Rights, f.Rights, f.Language, f.Language, f.Language, f.Language,
			string(f.NotAt), string(f.NotAt), string(f.NotSince), string(f.NotSince)},
		id: `w.id`, kind: app.Works, order: `w.sort_key`,
		sorts: map[string]string{
			"tradition": `w.tradition, w.sort_key`, "seconds": `w.seconds`, "times": `times, w.sort_key`, "rights": `w.rights, w.sort_key`,
			"composer": `w.composer, w.sort_key`, "arranger": `w.arranger, w.sort_key`, "last_day": `last_day, w.sort_key`,
		},
	}, f.Page)
	return rows, n, err
}

// dayOf turns a text that may be empty into a day.
func (r reader) dayOf(text string) string {
	if r.on == postgres {
		return `CAST(nullif(` + text + `, '') AS date)`
	}
	return text
}

func (r reader) Work(ctx context.Context, id app.ID) (w app.Work, err error) {
	defer wrap(&err, "work")
	if err = r.one(ctx, &w, `SELECT `+columns[app.Work]("")+` FROM work WHERE id = ?`, id); err != nil {
		return w, err
	}
	return w, r.addTitles(ctx, &w)
}

// addTitles reads the titles of a work.
func (r reader) addTitles(ctx context.Context, w *app.Work) error {
	return r.all(ctx, &w.Titles, `
		SELECT `+columns[app.WorkTitle]("")+` FROM work_title WHERE work_id = ? ORDER BY position, id`, w.ID)
}

func (w *writer) PutWork(ctx context.Context, x *app.Work) error {
	fresh := x.Version == 0
	if err := put(ctx, w, "work", x); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"work_title", "work_id"}, fresh}, x.ID, x.Titles)
}
