package db

import (
	"context"

	"sofra/app"
)

// BinnedWith goes by the moment: one step has one.
func (w *writer) BinnedWith(ctx context.Context, r app.Ref) (all []app.Ref, err error) {
	defer wrap(&err, "binned with %s", r.Kind)
	var of string
	switch r.Kind {
	case app.Events:
		of = "e"
	case app.People:
		of = "p"
	case app.Ensembles:
		of = "s"
	default:
		return nil, nil
	}
	var ids []app.ID
	err = w.all(ctx, &ids, `
		SELECT b.id FROM booking b JOIN event e ON e.id = b.event_id
		LEFT JOIN person p ON p.id = b.person_id LEFT JOIN ensemble s ON s.id = b.ensemble_id
		WHERE `+of+`.id = ? AND b.deleted_at = `+of+`.deleted_at
			AND (e.deleted_at IS NULL OR e.id = ?) AND (p.deleted_at IS NULL OR p.id = ?) AND (s.deleted_at IS NULL OR s.id = ?)
		ORDER BY b.id`, r.ID, r.ID, r.ID, r.ID)
	for _, id := range ids {
		all = append(all, app.Ref{Kind: app.Bookings, ID: id})
	}
	return all, err
}
