package screens

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// lineupStandings are how somebody stands in a line-up.
func lineupStandings() []code {
	return []code{
		{string(app.PlaysToo), words.T("Plays|in a line-up")}, {string(app.StandsIn), words.T("Stands in|for somebody")}, {string(app.IsOff), words.T("Off|in a line-up")},
	}
}

// lineup is who plays for a booking of an ensemble.
type lineup struct {
	k     *app.BookingRow
	all   []app.Player
	asked []app.AvailabilityRow // for the event
}

// readLineup reads it with what its people answered who were asked whether they
// can come.
func readLineup(ctx context.Context, a *app.App, k *app.BookingRow) (l lineup, err error) {
	l.k = k
	if l.all, err = a.Lineup(ctx, k.ID); err == nil {
		l.asked, _, err = a.Availabilities(ctx, app.AvailabilityFilter{EventID: k.EventID})
	}
	return l, err
}

// askWhoCan asks all who play whether they can come.
func (l *lineup) askWhoCan(u *UI) {
	q := app.Asked{EventIDs: []app.ID{l.k.EventID}, On: app.DateOf(time.Now())}
	for _, p := range l.all {
		if !p.Unfound() && p.Stands != app.IsOff {
			q.PersonIDs = append(q.PersonIDs, p.PersonID)
		}
	}
	u.change(func(ctx context.Context) error { return u.App.AskAvailability(ctx, q) })
}

// answered is what a person said who was asked whether they can come; "" is
// nothing yet.
func (l *lineup) answered(u *UI, person app.ID) string {
	for _, v := range l.asked {
		switch {
		case v.PersonID != person:
		case v.Answer == app.NoAnswer:
			return u.book.T("asked {day}", "day", u.day(v.AskedOn))
		default:
			return u.book.T("can come: {answer}", "answer", u.code(answers(), string(v.Answer)))
		}
	}
	return ""
}

// lineupOf shows who plays; each opens what can be changed.
func lineupOf(u *UI, k *app.BookingRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) (lineup, error) { return readLineup(ctx, u.App, k) }, func(l lineup) fyne.CanvasObject {
		b := u.book
		p := parts{
			bold: b.T("Nobody is in the line-up"), empty: b.T("Add who plays that evening; the ensemble has no members on that day."),
			add: b.T("Add to the line-up"), onAdd: func() { l.ask(u, -1) },
		}
		if len(l.all) > 0 {
			p.more = widgets.NewButton(b.T("Ask who can come"), func() { l.askWhoCan(u) })
		}
		for i := range l.all {
			p.rows = append(p.rows, l.row(u, i))
		}
		return widgets.Down(12, widgets.Line(), widgets.Down(6, widgets.CardTitle(b.T("Line-up")), p.show()))
	})
}

// row is one place of the line-up.
func (l *lineup) row(u *UI, i int) *widgets.ActionRow {
	p := l.all[i]
	if p.Unfound() {
		return widgets.NewActionRow("person", widgets.ToneWarning, u.notYetKnown(p.Part), "").WithTagsBelow().
			WithTag(u.book.T("Still to be found"), widgets.ToneWarning).WithOpen(func() { l.ask(u, i) })
	}
	row := widgets.NewActionRow("person", widgets.ToneNone, p.Name, join(p.Part, l.answered(u, p.PersonID))).WithOpen(func() { l.ask(u, i) })
	switch p.Stands {
	case app.StandsIn:
		row.WithTag(u.code(lineupStandings(), string(p.Stands)), widgets.ToneNotice)
	case app.IsOff:
		row.WithTag(u.code(lineupStandings(), string(p.Stands)), widgets.TonePlain)
	}
	return row
}

// ask asks about a place; below zero it is a new one.
func (l *lineup) ask(u *UI, i int) {
	if i >= 0 && l.all[i].Member {
		l.askMember(u, i)
		return
	}
	b, d := u.book, app.Player{BookingID: l.k.ID, Stands: app.PlaysToo}
	f := form{title: b.T("Add to the line-up"), verb: b.T("Add"), text: b.T("Without a person it is a part for which somebody is still to be found.")}
	if i >= 0 {
		d = l.all[i]
		f.title, f.verb, f.text = d.Name, "", ""
		if d.Unfound() {
			f.title = u.notYetKnown(d.Part)
		}
		f.remove = func(ctx context.Context) error { return u.App.SaveLineup(ctx, l.k.ID, l.without(i)) }
	}
	was := d
	f.inputs = []input{
		u.pickPerson(link{&d.PersonID, d.Name}).row(), u.line("Part", b.T("What they play that evening"), &d.Part, app.LengthRule),
		u.choiceOf("Stands", b.T("How they stand"), (*string)(&d.Stands), u.options(lineupStandings()[:2])),
	}
	f.save = func(ctx context.Context) error {
		if found := d.PersonID; was.ID != "" && was.Unfound() && found != "" && d.Part == was.Part && d.Stands == was.Stands {
			return u.App.FindPlayer(ctx, was, found)
		}
		return u.App.SaveLineup(ctx, l.k.ID, l.with(i, d))
	}
	u.ask(f)
}

// askMember asks how a member of the day stands, and who stands in.
func (l *lineup) askMember(u *UI, i int) {
	b, d, in := u.book, l.all[i], app.Player{BookingID: l.k.ID, Stands: app.StandsIn, Part: l.all[i].Part}
	how := lineupStandings()
	stands := u.choiceOf("Stands", b.T("How they stand"), (*string)(&d.Stands), u.options([]code{how[0], how[2]}))
	other := u.pick("PersonID", b.T("Who stands in, if somebody does"), link{&in.PersonID, ""}, findPeople)
	instead, chosen := other.field.(*widgets.Picker), stands.field.(*widgets.Select)
	chosen.OnChanged = func(id string) {
		if instead.Enable(); id != string(app.IsOff) {
			instead.SetChosen(widgets.Option{})
			instead.Disable()
		}
	}
	chosen.OnChanged(string(d.Stands))
	u.ask(form{
		title: d.Name, inputs: []input{stands, u.line("Part", b.T("What they play that evening"), &d.Part, app.LengthRule), other.row()},
		save: func(ctx context.Context) error {
			all := l.with(i, d)
			if in.PersonID != "" {
				all = append(all, in)
			}
			return u.App.SaveLineup(ctx, l.k.ID, all)
		},
	})
}

// with is the line-up with one place changed, or one more.
func (l *lineup) with(i int, p app.Player) []app.Player {
	if i < 0 {
		return append(slices.Clone(l.all), p)
	}
	all := slices.Clone(l.all)
	all[i] = p
	return all
}

// without is the line-up without one place.
func (l *lineup) without(i int) []app.Player { return slices.Delete(slices.Clone(l.all), i, i+1) }
