package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// eventFunding shows who pays for an event, in euros, and which grant may tell of
// it as its own; there is nothing of it where no grant pays.
func eventFunding(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.EventFunding, error) {
		return app.Fundings(ctx, u.App, app.Grant{Currency: "EUR"}, app.FundingAsk{EventID: r.ID})
	}, func(all []app.EventFunding) fyne.CanvasObject {
		if len(all) == 0 || len(all[0].Payers) == 0 {
			return widgets.Down(0)
		}
		return widgets.Down(12, u.funded(all[0]), widgets.Line())
	})
}

// funded are the parts that the grants pay, and what they must share.
func (u *UI) funded(f app.EventFunding) fyne.CanvasObject {
	b, cost := u.book, f.Cost()
	var rows []*widgets.ActionRow
	for _, p := range f.Payers {
		rows = append(rows, u.paysPart(p.Grant, p.Funder, p.Paid, cost).WithOpen(func() { u.reveal(app.Grants, p.GrantID) }))
	}
	if f.Own != 0 {
		rows = append(rows, u.paysPart(b.T("Own funds"), "", f.Own, cost))
	}
	all := widgets.Down(8, widgets.CardTitle(b.T("Who funds this")), parts{rows: rows}.show())
	if f.Unrated > 0 {
		all.Add(widgets.QuietWrapped(b.N("{n} documents have no rate and are not in the sum.", f.Unrated)))
	}
	if lead, _ := f.Lead(); len(f.Payers) > 1 {
		all.Add(widgets.QuietWrapped(b.T("The event, its works and its media count once, for {grant}. Who came and who was on stage is never added over donors.", "grant", lead.Grant)))
	}
	return all
}

// paysPart is one who pays, with how much of the whole.
func (u *UI) paysPart(name, funder string, paid, cost app.Minor) *widgets.ActionRow {
	share := ""
	if cost > 0 {
		share = u.book.Percent(int64(paid), int64(cost))
	}
	return widgets.NewActionRow("money", widgets.ToneNone, name, join(share, funder)).WithFigure(u.book.Money(int64(paid), "EUR"))
}
