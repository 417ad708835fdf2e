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

// mostTwins is how many pairs are shown at once; the most certain come first.
const mostTwins = 40

// lookForTwins lists the people who may be here twice.
func (u *UI) lookForTwins() {
	load(u, func(ctx context.Context) (part[app.LookAlike], error) {
		rows, total, err := u.App.Duplicates(ctx, app.Page{Limit: mostTwins})
		return part[app.LookAlike]{rows, total}, err
	}, u.showTwins)
}

func (u *UI) showTwins(found part[app.LookAlike]) {
	b := u.book
	asking := widgets.Asking{Title: b.T("People who may be here twice"), Plain: b.T("Close"), Width: 560}
	if found.total == 0 {
		asking.Text = b.T("No two people share an e-mail, a phone or a name.")
		u.dialogs.Open(asking)
		return
	}
	var rows []fyne.CanvasObject
	for _, pair := range found.rows {
		row := widgets.NewActionRow("people", widgets.ToneNone, pair.AName+" · "+pair.BName, u.whyAlike(pair))
		rows = append(rows, row.WithOpen(func() { u.dialogs.Top().Close(); u.compareTwins(pair) }))
	}
	asking.Text = b.N("{n} pairs. Open one to compare them.", found.total)
	asking.Body = widgets.Down(0, rows...)
	u.dialogs.Open(asking)
}

// whyAlike says what two people share.
func (u *UI) whyAlike(pair app.LookAlike) string {
	var said []string
	for _, w := range pair.Why {
		if other := u.otherAlike(pair); w == app.AlikeName && other != "" {
			said = append(said, other)
			continue
		}
		said = append(said, u.code([]code{
			{app.AlikeEmail, words.T("the same e-mail")}, {app.AlikePhone, words.T("the same phone")}, {app.AlikeName, words.T("the same name")},
			{app.AlikeSound, words.T("a name that sounds the same, and the town or the birthday")},
		}, w))
	}
	return u.book.Capital(strings.Join(said, ", "))
}

// otherAlike says which name is the same where it is not the one that both go
// by.
func (u *UI) otherAlike(pair app.LookAlike) string {
	b, other, another := u.book, pair.ACalled != pair.AName, pair.BCalled != pair.BName
	switch {
	case other && another:
		return b.T("the same other name: {name}", "name", pair.ACalled)
	case other:
		return b.T("the same name: {person} is also called {name}", "person", pair.AName, "name", pair.ACalled)
	case another:
		return b.T("the same name: {person} is also called {name}", "person", pair.BName, "name", pair.BCalled)
	}
	return ""
}

// twins are two records that may be of one person.
type twins struct {
	app.Merging
	names calledBy
}

// compareTwins shows both, field by field.
func (u *UI) compareTwins(pair app.LookAlike) {
	n := namer{u.App, u.book}
	load(u, func(ctx context.Context) (t twins, err error) {
		a, err := u.App.Person(ctx, pair.A)
		if err != nil {
			return t, err
		}
		other, err := u.App.Person(ctx, pair.B)
		if err != nil {
			return t, err
		}
		t = twins{app.NewMerging(a, other), calledBy{}}
		for _, r := range []app.Record{&t.Keep, &t.Lose} {
			if err := n.add(ctx, t.names, app.ImageOf(r)); err != nil {
				return t, err
			}
		}
		return t, nil
	}, func(t twins) { u.askMerge(pair, &t) })
}

// askMerge asks which values of two people are kept.
func (u *UI) askMerge(pair app.LookAlike, t *twins) {
	b := u.book
	u.askOne(&meeting{origin: &origin{draft: &t.Keep}, names: t.names}, merger{
		keep: &t.Keep, lose: &t.Lose, met: t.Met,
		title: b.T("Are these one person?"), apart: b.T("Not the same person"),
		text:      b.T("{why}. All bookings, events, consents, answers and files of both stay; the second record goes to the bin. Undo takes it back.", "why", u.whyAlike(pair)),
		merge:     func(ctx context.Context) error { return u.App.MergePeople(ctx, t.Merging, app.InstantOf(time.Now())) },
		tellApart: func(ctx context.Context) error { return u.App.TellApart(ctx, pair.A, pair.B) },
	})
}

// merger is what is asked before two records become one, and what is done then.
type merger struct {
	keep, lose         app.Record
	met                []app.Met // its sides are chosen in the dialog
	title, text, apart string
	merge, tellApart   func(context.Context) error
}

// askOne asks which values are kept. What only one of the two says is chosen
// already; where both say the same there is nothing to choose.
func (u *UI) askOne(m *meeting, q merger) {
	b := u.book
	body := []fyne.CanvasObject{}
	var dialog *widgets.Dialog
	var rows []metRow
	for i := range q.met {
		met := &q.met[i]
		mine, theirs := u.metText(m, q.keep, *met), u.metText(m, q.lose, *met)
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
	apart := widgets.NewButton(q.apart, func() {
		u.dialogs.Top().Close()
		u.change(q.tellApart)
	}).Small()
	body = append(body, widgets.Across(8, apart, widgets.Gap()))
	dialog = u.dialogs.Open(widgets.Asking{
		Title: q.title, Width: 720, Plain: b.T("Go back"), First: b.T("Merge"), Text: q.text,
		Body:    widgets.Down(12, body...),
		OnFirst: func() bool { u.change(q.merge); return true },
	})
	dialog.WaitFor(u.unchosen(rows))
}

// mergeLabel is what a field is called.
func (u *UI) mergeLabel(met app.Met) string {
	for _, t := range toldColumns() {
		if t.column == met.Columns[0] {
			return u.say(t.label)
		}
	}
	return met.Columns[0]
}

// unchosen says how many fields are still to be chosen; "" is none.
func (u *UI) unchosen(rows []metRow) string {
	if open := openRows(rows); open > 0 {
		return u.book.N("Choose first: the two differ in {n} fields.", open)
	}
	return ""
}
