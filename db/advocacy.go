package db

import (
	"context"

	"sofra/app"
)

// toldLast is the SQL of what became last of a record that outcomes point to.
func toldLast(owner, id string) string {
	return `coalesce((SELECT t.text FROM outcome t WHERE t.` + owner + ` = ` + id + ` AND t.deleted_at IS NULL
		ORDER BY t.day DESC, t.id DESC LIMIT 1), '') AS told`
}

func (r reader) Advocacies(ctx context.Context, f app.AdvocacyFilter) (rows []app.AdvocacyRow, n int, err error) {
	defer wrap(&err, "advocacy")
	n, err = r.page(ctx, &rows, list{
		columns: columns[app.Advocacy]("a.") + `, coalesce(e.title, '') AS event, ` + toldLast(`advocacy_id`, `a.id`),
		from:    `FROM advocacy a LEFT JOIN event e ON e.id = a.event_id WHERE a.deleted_at IS NULL AND (? = '' OR a.state = ?)`,
		args:    []any{f.State, f.State},
		id:      `a.id`, kind: app.Advocacies, order: `a.adopted_on DESC, a.sort_key`,
		sorts: map[string]string{"name": `a.sort_key`, "day": `a.adopted_on, a.sort_key`, "to": `a.addressed_to, a.sort_key`},
	}, f.Page)
	return rows, n, err
}

func (r reader) Advocacy(ctx context.Context, id app.ID) (a app.Advocacy, err error) {
	defer wrap(&err, "position")
	if err = r.one(ctx, &a, `SELECT `+columns[app.Advocacy]("")+` FROM advocacy WHERE id = ?`, id); err == nil {
		err = r.outcomes(ctx, &a.Outcomes, `advocacy_id`, id)
	}
	return a, err
}

// outcomes are what became of a record, in the order of days.
func (r reader) outcomes(ctx context.Context, to *[]app.Outcome, owner string, id app.ID) error {
	return r.all(ctx, to, `SELECT `+columns[app.Outcome]("")+` FROM outcome WHERE `+owner+` = ? ORDER BY day, id`, id)
}

func (w *writer) PutAdvocacy(ctx context.Context, a *app.Advocacy) error {
	fresh := a.Version == 0
	if err := put(ctx, w, "advocacy", a); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"outcome", "advocacy_id"}, fresh}, a.ID, a.Outcomes)
}

// ofOutcomes says of which records the outcomes are that name somebody: they
// belong to one of three kinds.
func (r reader) ofOutcomes(ctx context.Context, all []app.Mention) error {
	for i := range all {
		var o app.Outcome
		if err := r.one(ctx, &o, `SELECT `+columns[app.Outcome]("")+` FROM outcome WHERE id = ?`, all[i].Row); err != nil {
			return err
		}
		all[i].Of = o.Owner()
	}
	return nil
}
