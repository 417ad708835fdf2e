package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// chosenClauses is what a booking's papers say: those of the office, and those
// that were chosen for it.
type chosenClauses struct {
	library []app.Clause
	chosen  []app.ID
}

// askClauses asks which clauses the papers of a booking have, in which order.
func (s *settling) askClauses(u *UI) {
	load(u, func(ctx context.Context) (c chosenClauses, err error) {
		if c.library, err = u.App.Clauses(ctx); err != nil {
			return c, err
		}
		chosen, err := u.App.BookingClauses(ctx, s.k.ID)
		for _, one := range chosen {
			c.chosen = append(c.chosen, one.ClauseID)
		}
		if len(c.chosen) == 0 {
			for _, one := range c.library {
				if len(one.GoesOn) > 0 {
					c.chosen = append(c.chosen, one.ID)
				}
			}
		}
		return c, err
	}, func(c chosenClauses) { s.pickClauses(u, c) })
}

func (s *settling) pickClauses(u *UI, c chosenClauses) {
	b := u.book
	if len(c.library) == 0 {
		u.dialogs.Open(widgets.Asking{
			Title: b.T("The office has no clauses yet"), Text: b.T("Write them once under Settings, in each language, or begin with the examples."),
			Plain: b.T("Close"), First: b.T("Settings"), OnFirst: func() bool { u.dialogs.Top().Close(); u.goTo("settings"); return true },
		})
		return
	}
	chosen := c.chosen
	u.ask(form{
		title:  b.T("Clauses for {name}", "name", s.k.Artist),
		text:   b.T("In this order, on the papers that each stands on. Without any, the papers have those that the office set for them."),
		inputs: []input{u.clauseLines(c, &chosen)}, width: 560,
		save: func(ctx context.Context) error { return u.App.SaveBookingClauses(ctx, s.k.ID, chosen) },
	})
}

// clauseLines is a field of clauses in their order.
func (u *UI) clauseLines(c chosenClauses, to *[]app.ID) input {
	b := u.book
	var options []widgets.Option
	for _, one := range c.library {
		options = append(options, widgets.Option{ID: string(one.ID), Text: join(one.Shown(u.book), u.paperNames(one.GoesOn))})
	}
	line := func(id app.ID) fyne.CanvasObject {
		f := widgets.NewSelect(b.T("Clause"), options)
		f.Bare()
		f.SetChosen(string(id))
		return f
	}
	var rows []fyne.CanvasObject
	for _, id := range c.chosen {
		rows = append(rows, line(id))
	}
	field := widgets.NewLines(b.T("Clauses, in their order"), widgets.LinesWords{
		Add: b.T("Add a clause"), Up: b.T("Further up"), Remove: b.T("Remove"),
	}, rows...)
	field.OnAdd = func() fyne.CanvasObject { return line(c.library[0].ID) }
	return input{name: "Clauses", field: field, wide: true, take: func() words.Text {
		*to = nil
		for _, row := range field.Rows() {
			if id := row.(*widgets.Select).Chosen(); id != "" {
				*to = append(*to, app.ID(id))
			}
		}
		return words.Text{}
	}}
}
