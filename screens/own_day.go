package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// ownDayKinds are what a day of the office may be.
func ownDayKinds() []code {
	return []code{
		{"feast", words.T("Feast")}, {"commemoration", words.T("Commemoration")},
		{"school", words.T("School term or holidays")}, {"other", words.T("Other day")},
	}
}

// withFeasts says below a field of a day what that day is: a feast, a school
// term, a day of the office's own.
func (u *UI) withFeasts(i input) input {
	f := i.field.(*widgets.DateField)
	typed := f.OnChanged
	tell := func() {
		at, given, ok := f.Date()
		if !given || !ok {
			f.SetHint("")
			return
		}
		day := app.DateOf(at)
		load(u, func(ctx context.Context) ([]app.NearDay, error) { return u.App.DaysNear(ctx, day, day) }, func(near []app.NearDay) {
			if now, given, ok := f.Date(); given && ok && app.DateOf(now) == day {
				f.SetHint(u.feastNames(near))
			}
		})
	}
	f.OnChanged = func(text string) {
		if typed != nil {
			typed(text)
		}
		tell()
	}
	tell()
	return i
}

// feastNames name what a day is, in one line.
func (u *UI) feastNames(near []app.NearDay) string {
	var names []string
	for _, d := range near {
		names = append(names, d.Title(u.book.Lang()))
	}
	return strings.Join(names, " · ")
}

// feastNote says what a day is in a note, where it is something.
func (u *UI) feastNote(near []app.NearDay) (notes []fyne.CanvasObject) {
	for _, d := range near {
		notes = append(notes, widgets.NewNote(widgets.ToneNotice, "calendar", "", d.Text(u.book)))
	}
	return notes
}

// ownDayCard lists the days that the office keeps beside those of the program.
func (u *UI) ownDayCard(all []app.OwnDay) fyne.CanvasObject {
	b, rows := u.book, widgets.Down(0)
	for _, d := range all {
		when := u.fromTo(d.FromOn, d.UntilOn)
		if d.FromOn == d.UntilOn {
			when = u.day(d.FromOn)
		}
		if d.Yearly {
			when = join(when, b.T("Every year"))
		}
		rows.Add(widgets.NewActionRow("calendar", widgets.ToneNone, d.Title, join(when, u.code(ownDayKinds(), d.Kind))).
			WithOpen(func() { u.askOwnDay(d) }))
	}
	card := widgets.Down(10, widgets.QuietWrapped(b.T("They stand in the calendar and below the field of a date, beside the feasts that the program knows. A feast that goes by the moon can be written here with its day.")))
	if len(all) > 0 {
		card.Add(widgets.Inset(0, -14, rows))
	}
	card.Add(widgets.Flow(8, widgets.NewButton(b.T("Add a day"), func() { u.askOwnDay(app.OwnDay{Kind: "other"}) }).WithIcon("plus").Small()))
	return card
}

// askOwnDay asks about a day of the office.
func (u *UI) askOwnDay(d app.OwnDay) {
	b := u.book
	f := form{
		title: b.T("A day of this office"),
		inputs: []input{
			u.line("Title", b.T("What it is called"), &d.Title, app.NameRule).row(),
			u.date("FromOn", b.T("From"), &d.FromOn), u.date("UntilOn", b.T("Until"), &d.UntilOn),
			u.choiceOf("Kind", b.T("Kind"), &d.Kind, u.options(ownDayKinds())), u.tick("Yearly", b.T("Every year"), &d.Yearly),
		},
		save: func(ctx context.Context) error { return u.App.SaveOwnDay(ctx, &d) },
	}
	if d.Version > 0 {
		was := d
		f.remove = func(ctx context.Context) error { return u.App.RemoveOwnDay(ctx, was) }
	}
	u.ask(f)
}
