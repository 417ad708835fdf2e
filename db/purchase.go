package db

import (
	"context"

	"sofra/app"
)

func (r reader) Purchases(ctx context.Context, grant app.ID) (all []app.Purchase, err error) {
	defer wrap(&err, "purchases")
	if err = r.all(ctx, &all, `
		SELECT `+columns[app.Purchase]("p.")+`, coalesce(o.name, p.supplier) AS contractor FROM purchase p LEFT JOIN organisation o ON o.id = p.organisation_id
		WHERE p.grant_id = ? AND p.deleted_at IS NULL ORDER BY p.signed_on IS NULL, p.signed_on, p.what, p.id`, grant); err != nil {
		return nil, err
	}
	const ours = ` IN (SELECT p.id FROM purchase p WHERE p.grant_id = ? AND p.deleted_at IS NULL)`
	var quotes []app.Quote
	if err = r.all(ctx, &quotes, `SELECT `+columns[app.Quote]("")+` FROM purchase_quote WHERE purchase_id`+ours+` ORDER BY position, id`, grant); err != nil {
		return nil, err
	}
	var documents []app.PurchaseDocument
	if err = r.all(ctx, &documents, `
		SELECT `+columns[app.PurchaseDocument]("d.")+`, x.description, x.day, x.amount, x.currency
		FROM purchase_document d JOIN expense x ON x.id = d.expense_id AND x.deleted_at IS NULL WHERE d.purchase_id`+ours+` ORDER BY x.day IS NULL, x.day, d.id`, grant); err != nil {
		return nil, err
	}
	for i := range all {
		for _, q := range quotes {
			if q.PurchaseID == all[i].ID {
				all[i].Quotes = append(all[i].Quotes, q)
			}
		}
		for _, d := range documents {
			if d.PurchaseID == all[i].ID {
				all[i].Documents = append(all[i].Documents, d)
			}
		}
	}
	return all, nil
}

func (w *writer) PutPurchase(ctx context.Context, p *app.Purchase) error {
	fresh := p.Version == 0
	if err := put(ctx, w, "purchase", p); err != nil {
		return err
	}
	if err := putParts(ctx, w, owned{parts{"purchase_quote", "purchase_id"}, fresh}, p.ID, p.Quotes); err != nil {
		return err
	}
	return putParts(ctx, w, owned{parts{"purchase_document", "purchase_id"}, fresh}, p.ID, p.Documents)
}

func (w *writer) DropPurchase(ctx context.Context, k app.Kept) (err error) {
	defer wrap(&err, "drop a purchase")
	for _, part := range []string{"purchase_quote", "purchase_document"} {
		if _, err := w.exec(ctx, `DELETE FROM `+part+` WHERE purchase_id = ?`, k.ID); err != nil {
			return err
		}
	}
	return w.dropRow(ctx, "purchase", k)
}
