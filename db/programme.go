package db

import (
	"context"

	"sofra/app"
)

func (r reader) Works(ctx context.Context, f app.WorkFilter) (rows []app.WorkRow, n int, err error) {
	defer wrap(&err, "works")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Work]("w.") + `,
			(SELECT count(*) FROM item i JOIN event e ON e.programme_id = i.programme_id WHERE i.work_id = w.id AND e.deleted_at IS NULL) AS times,
			(SELECT max(e.day) FROM item i JOIN event e ON e.programme_id = i.programme_id WHERE i.work_id = w.id AND e.deleted_at IS NULL) AS last_day`,
		from: `FROM work w WHERE w.deleted_at IS NULL AND (? = '' OR w.tradition = ?)`,
		args: []any{f.Tradition, f.Tradition},
		id:   `w.id`, kind: app.Works, order: `w.sort_key`,
		sorts: map[string]string{"tradition": `w.tradition, w.sort_key`, "seconds": `w.seconds`, "times": `times, w.sort_key`, "composer": `w.composer, w.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Work(ctx context.Context, id app.ID) (w app.Work, err error) {
	defer wrap(&err, "work")
	err = r.one(ctx, &w, `SELECT `+columns[app.Work]("")+` FROM work WHERE id = ?`, id)
	return w, err
}

func (w *writer) PutWork(ctx context.Context, x *app.Work) error { return put(ctx, w, "work", x) }

func (r reader) Programmes(ctx context.Context, p app.Page) (rows []app.ProgrammeRow, n int, err error) {
	defer wrap(&err, "programmes")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Programme]("g.") + `,
			(SELECT count(*) FROM item i WHERE i.programme_id = g.id AND i.deleted_at IS NULL) AS item_count,
			CAST(coalesce((SELECT sum(i.planned) FROM item i WHERE i.programme_id = g.id AND i.deleted_at IS NULL), 0) AS BIGINT) AS seconds,
			(SELECT count(*) FROM event e WHERE e.programme_id = g.id AND e.deleted_at IS NULL) AS times,
			(SELECT max(e.day) FROM event e WHERE e.programme_id = g.id AND e.deleted_at IS NULL) AS last_day`,
		from: `FROM programme g WHERE g.deleted_at IS NULL`,
		id:   `g.id`, kind: app.Programmes, order: `g.sort_key`,
		sorts: map[string]string{"number": `g.number`, "last_day": `last_day, g.sort_key`},
	}, p)
	return rows, n, err
}

func (r reader) Programme(ctx context.Context, id app.ID) (p app.Programme, err error) {
	defer wrap(&err, "programme")
	if err = r.one(ctx, &p, `SELECT `+columns[app.Programme]("")+` FROM programme WHERE id = ?`, id); err != nil {
		return p, err
	}
	if err = r.all(ctx, &p.Items, `SELECT `+columns[app.Item]("")+` FROM item WHERE programme_id = ? ORDER BY position, id`, id); err != nil {
		return p, err
	}
	var all []app.Performer
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Performer]("f.")+`, coalesce(p.name, n.name, f.said) AS name
		FROM performer f JOIN item i ON i.id = f.item_id
		LEFT JOIN person p ON p.id = f.person_id LEFT JOIN ensemble n ON n.id = f.ensemble_id
		WHERE i.programme_id = ? ORDER BY f.position, f.id`, id)
	at := map[app.ID]int{}
	for i, item := range p.Items {
		at[item.ID] = i
	}
	for _, f := range all {
		i := at[f.ItemID]
		p.Items[i].Performers = append(p.Items[i].Performers, f)
	}
	return p, err
}

func (w *writer) PutProgramme(ctx context.Context, p *app.Programme) error {
	if err := put(ctx, w, "programme", p); err != nil {
		return err
	}
	if err := putParts(ctx, w, parts{"item", "programme_id"}, p.ID, p.Items); err != nil {
		return err
	}
	for i := range p.Items {
		if err := putParts(ctx, w, parts{"performer", "item_id"}, p.Items[i].ID, p.Items[i].Performers); err != nil {
			return err
		}
	}
	return nil
}
