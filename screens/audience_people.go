package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// twoNumbers are how often somebody came and how many different people did: two
// figures, each by its name.
func (u *UI) twoNumbers(visits, people int64) fyne.CanvasObject {
	b := u.book
	f := facts{u: u}
	f.add(b.T("Attendances"), b.Int(visits))
	if people > 0 {
		f.add(b.T("Different people, at least"), b.Int(people))
	} else {
		f.add(b.T("Different people"), b.T("not known: nobody is named"))
	}
	return widgets.Down(6, f.show(),
		widgets.QuietWrapped(b.T("People by their records, and names without one by how they are written. Who was only counted, without a name, is not among them.")))
}

// visitsOf are the two numbers of a series.
func visitsOf(u *UI, series app.ID) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (n [2]int64, err error) {
		f := app.Filter{SeriesID: series}
		if n[0], err = u.App.Figure(ctx, app.Visitors, f); err == nil {
			n[1], err = u.App.Figure(ctx, app.UniquePeople, f)
		}
		return n, err
	}, func(n [2]int64) fyne.CanvasObject {
		if n[0] == 0 {
			return widgets.Gap()
		}
		return widgets.Down(8, widgets.Line(), widgets.CardTitle(u.book.T("Who came")), u.twoNumbers(n[0], n[1]))
	})
}
