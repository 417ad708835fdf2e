package screens

import (
	"cmp"
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// answers are what somebody may say who is asked whether they can come.
func answers() []code {
	return []code{{string(app.Yes), words.T("Yes")}, {string(app.Maybe), words.T("Maybe")}, {string(app.No), words.T("No")}}
}

// whoCanCome lists who was asked whether they can come to an event: who can
// first, who cannot last.
func whoCanCome(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.AvailabilityRow, error) {
		rows, _, err := u.App.Availabilities(ctx, app.AvailabilityFilter{EventID: r.ID})
		return rows, err
	}, func(rows []app.AvailabilityRow) fyne.CanvasObject {
		b, can := u.book, 0
		order := []app.Answer{app.Yes, app.Maybe, app.NoAnswer, app.No}
		slices.SortStableFunc(rows, func(x, y app.AvailabilityRow) int {
			return cmp.Compare(slices.Index(order, x.Answer), slices.Index(order, y.Answer))
		})
		var all []fyne.CanvasObject
		for _, v := range rows {
			icon := "person"
			if v.EnsembleID != "" {
				icon = "people"
			}
			if v.Answer == app.Yes {
				can++
			}
			all = append(all, u.answerRow(icon, v.Artist, v))
		}
		head := []fyne.CanvasObject{widgets.CardTitle(b.T("Who can come"))}
		if can > 0 {
			head = append(head, widgets.Quiet(b.N("{n} can come", can)))
		}
		head = append(head, widgets.Gap(), widgets.NewButton(b.T("Ask"), func() { u.askForEvent(r) }).WithIcon("plus").Small())
		if len(all) == 0 {
			all = append(all, widgets.QuietWrapped(b.T("Note whom you asked and what they answered, before you book.")))
		}
		return widgets.Down(8, widgets.Across(8, head...), widgets.Down(8, all...))
	})
}

// askedOf lists what a person was asked for from today on.
func askedOf(u *UI, person app.ID) fyne.CanvasObject {
	today := app.DateOf(time.Now())
	return later(u, func(ctx context.Context) ([]app.AvailabilityRow, error) {
		rows, _, err := u.App.Availabilities(ctx, app.AvailabilityFilter{PersonID: person, From: today})
		return rows, err
	}, func(rows []app.AvailabilityRow) fyne.CanvasObject {
		all := []fyne.CanvasObject{widgets.CardTitle(u.book.T("Asked whether they can come"))}
		for _, v := range rows {
			all = append(all, u.answerRow("events", join(v.Event, u.day(v.Day)), v))
		}
		if len(rows) == 0 {
			all = append(all, widgets.QuietWrapped(u.book.T("For no event that is to come.")))
		}
		return widgets.Down(8, all...)
	})
}

// answerRow is one who was asked: each answer is a chip that notes it at once.
func (u *UI) answerRow(icon, name string, v app.AvailabilityRow) fyne.CanvasObject {
	b := u.book
	said := v.Note
	if said == "" && v.Answer == app.NoAnswer && v.AskedOn != "" {
		said = b.T("asked {day}", "day", u.day(v.AskedOn))
	}
	var words fyne.CanvasObject = widgets.Body(name)
	if said != "" {
		words = widgets.Down(0, words, widgets.Quiet(said))
	}
	row := []fyne.CanvasObject{widgets.NewIcon(icon, widgets.ToneNone), widgets.Flex(words)}
	for _, o := range u.options(answers()) {
		chip := widgets.NewChip(o.Text, func() { u.answer(v.Availability, app.Answer(o.ID)) })
		chip.SetChosen(app.Answer(o.ID) == v.Answer)
		row = append(row, chip)
	}
	note := widgets.NewQuietIcon("pen", b.T("Answer with a note: {name}", "name", name), func() { u.askAnswer(name, v.Availability) })
	return widgets.Across(6, append(row, note)...)
}

// answer notes an answer as given today; its note stays.
func (u *UI) answer(v app.Availability, to app.Answer) {
	if v.Answer == to {
		u.pageNow().load(u)
		return
	}
	v.Answer, v.AnsweredOn = to, app.DateOf(time.Now())
	u.change(func(ctx context.Context) error { return u.App.AnswerAvailability(ctx, v) })
}

// askAnswer asks what somebody answered, with a note and its day.
func (u *UI) askAnswer(name string, v app.Availability) {
	b, said := u.book, string(v.Answer)
	if v.AnsweredOn == "" {
		v.AnsweredOn = app.DateOf(time.Now())
	}
	u.ask(form{
		title: b.T("What did they answer?"), text: name, width: 520,
		inputs: []input{
			u.choice("Answer", b.T("Answer"), &said, u.options(answers())),
			u.date("AnsweredOn", b.T("Day"), &v.AnsweredOn),
			u.line("Note", b.T("Note"), &v.Note, app.LengthRule).row(),
		},
		save: func(ctx context.Context) error {
			v.Answer = app.Answer(said)
			return u.App.AnswerAvailability(ctx, v)
		},
	})
}
