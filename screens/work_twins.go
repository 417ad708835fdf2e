package screens

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// lookForWorkTwins lists the works that may be here twice.
func (u *UI) lookForWorkTwins() {
	load(u, func(ctx context.Context) (part[app.LookAlike], error) {
		rows, total, err := u.App.WorkTwins(ctx, app.Page{Limit: mostTwins})
		return part[app.LookAlike]{rows, total}, err
	}, u.showWorkTwins)
}

func (u *UI) showWorkTwins(found part[app.LookAlike]) {
	b := u.book
	asking := widgets.Asking{Title: b.T("Works that may be here twice"), Plain: b.T("Close"), Width: 560}
	if found.total == 0 {
		asking.Text = b.T("No two works share a title and their authors.")
		u.dialogs.Open(asking)
		return
	}
	var rows []fyne.CanvasObject
	for _, pair := range found.rows {
		row := widgets.NewActionRow("works", widgets.ToneNone, pair.AName+" · "+pair.BName, u.whyOneWork(pair.Why))
		rows = append(rows, row.WithOpen(func() { u.dialogs.Top().Close(); u.compareWorks(pair) }))
	}
	asking.Text = b.N("{n} pairs. Open one to compare them.", found.total)
	asking.Body = widgets.Down(0, rows...)
	u.dialogs.Open(asking)
}

// whyOneWork says what two works share.
func (u *UI) whyOneWork(why app.Set) string {
	var said []string
	for _, w := range why {
		said = append(said, u.code([]code{
			{app.AlikeTitle, words.T("the same title")}, {app.AlikeByEar, words.T("a title that sounds the same")},
			{app.AlikeAuthors, words.T("the same authors")},
		}, w))
	}
	return u.book.Capital(strings.Join(said, ", "))
}

// compareWorks shows both, field by field.
func (u *UI) compareWorks(pair app.LookAlike) {
	load(u, func(ctx context.Context) (m app.WorkMerging, err error) {
		a, err := u.App.Work(ctx, pair.A)
		if err != nil {
			return m, err
		}
		other, err := u.App.Work(ctx, pair.B)
		return app.NewWorkMerging(a, other), err
	}, func(m app.WorkMerging) { u.askWorkMerge(pair, &m) })
}

// askWorkMerge asks which values of two works are kept.
func (u *UI) askWorkMerge(pair app.LookAlike, t *app.WorkMerging) {
	b := u.book
	u.askOne(&meeting{origin: &origin{of: app.Ref{Kind: app.Works, ID: pair.A}, draft: &t.Keep}, names: calledBy{}}, merger{
		keep: &t.Keep, lose: &t.Lose, met: t.Met,
		title: b.T("Are these one work?"), apart: b.T("Not the same work"),
		text:      b.T("{why}. All programmes, titles and files of both stay; the second record goes to the bin. Undo takes it back.", "why", u.whyOneWork(pair.Why)),
		merge:     func(ctx context.Context) error { return u.App.MergeWorks(ctx, *t, app.InstantOf(time.Now())) },
		tellApart: func(ctx context.Context) error { return u.App.TellWorksApart(ctx, pair.A, pair.B) },
	})
}
