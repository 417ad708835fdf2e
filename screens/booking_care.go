package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// bookingNeeds are what an artist may need for an event.
func bookingNeeds() []code {
	return []code{{"travel", words.T("Travel")}, {"hotel", words.T("Hotel")}, {"interpreter", words.T("Interpreter")}, {"visa", words.T("Visa")}}
}

// How an artist of a booking is named in public.
const (
	namedNow   = ""
	namedLater = "later"
	namedNever = "never"
)

func publicNamings() []code {
	return []code{{namedNow, words.T("Named at once")}, {namedLater, words.T("Not before a day")}, {namedNever, words.T("Not named in public")}}
}

// careInputs are the fields for what an artist needs, and how they are named.
// The day can be typed only where naming waits for one.
func (u *UI) careInputs(c *app.BookingCare) []input {
	b := u.book
	needs := widgets.NewChoices(b.T("Needs"), u.choices(bookingNeeds()), true)
	needs.SetChosen(c.Needs...)
	naming := namedNow
	switch {
	case c.Quiet:
		naming = namedNever
	case c.NamedFrom != "":
		naming = namedLater
	}
	how := u.choiceOf("Quiet", b.T("Named in public"), &naming, u.options(publicNamings()))
	from := u.date("NamedFrom", b.T("Named from"), &c.NamedFrom)
	inner := from.take
	from.take = func() words.Text {
		problem := inner()
		switch c.Quiet = naming == namedNever; {
		case naming != namedLater:
			c.NamedFrom = ""
			return words.Text{}
		case problem.Empty() && c.NamedFrom == "":
			return words.T("A day is needed.")
		}
		return problem
	}
	chosen, day := how.field.(*widgets.Select), from.field.(*widgets.DateField)
	chosen.OnChanged = func(id string) {
		if day.Enable(); id != namedLater {
			day.Disable()
		}
	}
	chosen.OnChanged(naming)
	return []input{
		{name: "Needs", field: needs, wide: true, take: func() words.Text { c.Needs = needs.Chosen(); return words.Text{} }},
		how.begin(), from,
	}
}

// quietText says that a booking is not named in public on a day; "" is that it
// may be.
func (u *UI) quietText(c app.BookingCare, today app.Date) string {
	switch {
	case c.Quiet:
		return u.book.T("Quiet booking: not named in public.")
	case c.NamedFrom > today:
		return u.book.T("Quiet booking until {day}: not named in public before.", "day", u.book.SentenceDate(c.NamedFrom.YMD()))
	}
	return ""
}

// quietNote is the note that says so.
func (u *UI) quietNote(text string) fyne.CanvasObject {
	return widgets.NewNote(widgets.ToneNotice, "eye-off", "", text)
}

// quietCard says on a person's overview that the next bookings are quiet, each
// way of it once.
func quietCard(u *UI, person app.ID) fyne.CanvasObject {
	today, notes := app.DateOf(time.Now()), widgets.Down(8)
	notes.Hide() // an empty one would part what stands above and below it
	load(u, func(ctx context.Context) ([]app.BookingRow, error) {
		rows, _, err := u.App.Bookings(ctx, app.BookingFilter{PersonID: person, From: today, Page: app.Page{Sort: "day"}})
		return rows, err
	}, func(rows []app.BookingRow) {
		said := map[string]bool{}
		for _, r := range rows {
			if text := u.quietText(r.BookingCare, today); text != "" && r.Stands() && !said[text] {
				said[text] = true
				notes.Add(u.quietNote(text))
			}
		}
		notes.Hidden = len(said) == 0
		notes.Refresh()
	})
	return notes
}

// bookingNotes are what is said above the lines of a booking: that it is quiet,
// that it must be decided, and what its day has.
func bookingNotes(u *UI, k *app.BookingRow, o app.Outlook) fyne.CanvasObject {
	notes, today := widgets.Down(8), app.DateOf(time.Now())
	if text := u.quietText(k.BookingCare, today); text != "" && k.Stands() {
		notes.Add(u.quietNote(text))
	}
	if k.DateState == app.DateHold && k.ChallengedUntil != "" {
		notes.Add(widgets.NewNote(widgets.ToneWarning, "clock", "", u.book.T("Somebody else wants this date: confirm it by {day} or release it.", "day", u.book.SentenceDate(k.ChallengedUntil.YMD()))))
	}
	notes.Objects = append(notes.Objects, outlookNotes(u, o).Objects...)
	return notes
}
