package db

import (
	"context"

	"sofra/app"
)

func (r reader) Programmes(ctx context.Context, p app.Page) (rows []app.ProgrammeRow, n int, err error) {
	defer wrap(&err, "programmes")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Programme]("g.") + `,
			(SELECT count(*) FROM item i WHERE i.programme_id = g.id AND i.deleted_at IS NULL) AS item_count,
			CAST(coalesce((SELECT sum(i.planned) FROM item i WHERE i.programme_id = g.id AND i.deleted_at IS NULL AND` + counts + `), 0) AS BIGINT) AS seconds,
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
	if err = r.all(ctx, &p.Items, `
		SELECT `+columns[app.Item]("i.")+`, coalesce(w.title, '') AS work, coalesce(w.composer, '') AS composer,
			coalesce(w.arranger, '') AS arranger, coalesce(w.rights, '') AS rights
		FROM item i LEFT JOIN work w ON w.id = i.work_id WHERE i.programme_id = ? ORDER BY i.position, i.id`, id); err != nil {
		return p, err
	}
	var all []app.Performer
	err = r.all(ctx, &all, `
		SELECT `+columns[app.Performer]("f.")+`, `+billedAs(`p`, `n`, `f.said`)+` AS name
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
	fresh := p.Version == 0
	if err := put(ctx, w, "programme", p); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"item", "programme_id"}, fresh}, p.ID, p.Items); err != nil {
		return err
	}
	for i := range p.Items {
		if err := putParts(ctx, w, owned{parts{"performer", "item_id"}, fresh}, p.Items[i].ID, p.Items[i].Performers); err != nil {
			return err
		}
	}
	return nil
}
