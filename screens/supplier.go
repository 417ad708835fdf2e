package screens

import (
	"context"

	"sofra/app"
	"sofra/screens/widgets"
)

// findSuppliers proposes whom a document is from, and says where each is known from.
func (u *UI) findSuppliers(text string, answer func([]widgets.Option)) {
	load(u, func(ctx context.Context) ([]app.Supplier, error) { return u.App.SuppliersLike(ctx, text) }, func(all []app.Supplier) {
		said := map[app.Kind]string{"": u.book.T("Earlier documents"), app.Organisations: u.book.T("Organisation"), app.People: u.book.T("Person")}
		var found []widgets.Option
		for _, s := range all {
			found = append(found, widgets.Option{ID: s.Name, Text: s.Name, Quiet: said[s.Of]})
		}
		answer(found)
	})
}
