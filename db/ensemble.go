package db

import (
	"context"

	"sofra/app"
)

func (r reader) Ensembles(ctx context.Context, p app.Page) (rows []app.EnsembleRow, n int, err error) {
	defer wrap(&err, "ensembles")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Ensemble]("n.") + `, ` + placeNames + `,
			(SELECT count(*) FROM member m WHERE m.ensemble_id = n.id AND m.deleted_at IS NULL) AS member_count,
			(SELECT count(*) FROM booking b WHERE b.ensemble_id = n.id AND b.deleted_at IS NULL) AS times`,
		from: `FROM ensemble n LEFT JOIN place l ON l.id = n.place_id WHERE n.deleted_at IS NULL`,
		id:   `n.id`, kind: app.Ensembles, order: `n.sort_key`,
		sorts: map[string]string{"plays": `n.plays, n.sort_key`, "place": `l.sort_key, n.sort_key`, "members": `member_count, n.sort_key`, "times": `times, n.sort_key`},
	}, p)
	return rows, n, err
}

func (r reader) Ensemble(ctx context.Context, id app.ID) (e app.Ensemble, err error) {
	defer wrap(&err, "ensemble")
	if err = r.one(ctx, &e, `SELECT `+columns[app.Ensemble]("")+` FROM ensemble WHERE id = ?`, id); err != nil {
		return e, err
	}
	err = r.all(ctx, &e.Members, `
		SELECT `+columns[app.Member]("m.")+`, p.name AS person_name
		FROM member m JOIN person p ON p.id = m.person_id
		WHERE m.ensemble_id = ? ORDER BY p.sort_key, m.id`, id)
	return e, err
}

func (w *writer) PutEnsemble(ctx context.Context, e *app.Ensemble) error {
	fresh := e.Version == 0
	if err := put(ctx, w, "ensemble", e); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"member", "ensemble_id"}, fresh}, e.ID, e.Members); err != nil || fresh {
		return err
	}
	return w.retakeAll(ctx, `
		SELECT DISTINCT t.event_id FROM booking b JOIN taken t ON t.booking_id = b.id WHERE b.ensemble_id = ? ORDER BY t.event_id`, e.ID)
}
