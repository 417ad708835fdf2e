package db

import (
	"context"

	"sofra/app"
)

func (r reader) ShareKeys(ctx context.Context) (all []app.ShareKey, err error) {
	defer wrap(&err, "keys for sharing")
	if err = r.all(ctx, &all, `SELECT `+columns[app.ShareKey]("")+` FROM share_key WHERE deleted_at IS NULL ORDER BY name, from_on DESC, id`); err != nil {
		return nil, err
	}
	var parts []app.ShareKeyPart
	if err = r.all(ctx, &parts, `
		SELECT `+columns[app.ShareKeyPart]("p.")+`, g.code AS "grant", trim(coalesce(l.code, '') || ' ' || coalesce(l.title, '')) AS line
		FROM share_key_part p JOIN grants g ON g.id = p.grant_id LEFT JOIN budget_line l ON l.id = p.line_id
		ORDER BY p.position, p.id`); err != nil {
		return nil, err
	}
	for i := range all {
		for _, p := range parts {
			if p.KeyID == all[i].ID {
				all[i].Parts = append(all[i].Parts, p)
			}
		}
	}
	return all, nil
}

func (r reader) ShareKeyUses(ctx context.Context) (uses map[app.ID]int, err error) {
	defer wrap(&err, "uses of keys")
	var rows []struct {
		KeyID app.ID
		N     int
	}
	err = r.all(ctx, &rows, `SELECT key_id, count(*) AS n FROM expense WHERE key_id IS NOT NULL AND deleted_at IS NULL GROUP BY key_id`)
	uses = map[app.ID]int{}
	for _, row := range rows {
		uses[row.KeyID] = row.N
	}
	return uses, err
}

func (w *writer) PutShareKey(ctx context.Context, k *app.ShareKey) error {
	fresh := k.Version == 0
	if err := put(ctx, w, "share_key", k); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"share_key_part", "key_id"}, fresh}, k.ID, k.Parts)
}

func (w *writer) RemoveShareKey(ctx context.Context, k app.Kept) error {
	return w.dropRow(ctx, "share_key", k)
}
