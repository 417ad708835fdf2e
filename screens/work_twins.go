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

// askWorkMerge asks which values are kept. What only one of the two says is
// chosen already.
func (u *UI) askWorkMerge(pair app.LookAlike, t *app.WorkMerging) {
	b := u.book
	m := &meeting{origin: &origin{of: app.Ref{Kind: app.Works, ID: pair.A}, draft: &t.Keep}, names: calledBy{}}
	var body []fyne.CanvasObject
	var dialog *widgets.Dialog
	var rows []metRow
	for i := range t.Met {
		met := &t.Met[i]
		mine, theirs := u.metText(m, &t.Keep, *met), u.metText(m, &t.Lose, *met)
		row := metRow{met, widgets.NewEither(u.mergeLabel(*met), orNone(mine), orNone(theirs))}
		row.either.SetChosen(int(met.Keep))
		rows = append(rows, row)
	}
	for _, row := range rows {
		row.either.OnChanged = func() {
			row.met.Keep = app.Side(row.either.Chosen())
			dialog.WaitFor(u.unchosen(rows))
		}
		body = append(body, row.either)
	}
	apart := widgets.NewButton(b.T("Not the same work"), func() {
		u.dialogs.Top().Close()
		u.change(func(ctx context.Context) error { return u.App.TellWorksApart(ctx, pair.A, pair.B) })
	}).Small()
	dialog = u.dialogs.Open(widgets.Asking{
		Title: b.T("Are these one work?"), Width: 720, Plain: b.T("Go back"), First: b.T("Merge"),
		Text: b.T("{why}. All programmes, titles and files of both stay; the second record goes to the bin. Undo takes it back.", "why", u.whyOneWork(pair.Why)),
		Body: widgets.Down(12, append(body, widgets.Across(8, apart, widgets.Gap()))...),
		OnFirst: func() bool {
			u.change(func(ctx context.Context) error { return u.App.MergeWorks(ctx, *t, app.InstantOf(time.Now())) })
			return true
		},
	})
	dialog.WaitFor(u.unchosen(rows))
}
