package screens

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// trainingsPage lists the events that are workshops. What else there is of an
// event stays on its own page, which is where it is looked for.
type trainingsPage struct{ *list[app.EventRow] }

func (trainingsPage) holds(app.Kind) bool { return false }

func trainings() page {
	return trainingsPage{&list[app.EventRow]{
		title: words.T("Trainings"), add: words.T("New training"), kind: app.Events,
		count: func(n int) words.Text { return words.N("{n} trainings", n) },
		empty: words.T("Events of the kind Workshop are listed here."),
		columns: []column[app.EventRow]{
			fixed("day", words.T("Date"), 74, func(u *UI, r *app.EventRow) widgets.Cell { return text(u.day(r.Day)) }),
			wide("name", words.T("Title"), 4, func(_ *UI, r *app.EventRow) widgets.Cell { return bold(r.Title) }),
			wide("venue", words.T("Venue"), 3, func(_ *UI, r *app.EventRow) widgets.Cell { return text(r.Venue) }),
			fixed("project", words.T("Project"), 80, func(_ *UI, r *app.EventRow) widgets.Cell { return quiet(r.Project) }),
			fixed("", words.T("State"), 92, func(u *UI, r *app.EventRow) widgets.Cell {
				return widgets.Cell{Text: u.code(eventStatuses(), r.Status), Tone: tone(r.Status)}
			}),
		},
		narrowable: narrowable[app.EventRow]{
			chips: []chip{{"status", words.T("State"), func(u *UI) []widgets.Option { return u.options(eventStatuses()) }}},
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.EventRow, int, error) {
				return a.Events(ctx, app.EventFilter{Kind: "workshop", Status: by["status"], Page: p})
			},
		},
		ident:  func(r *app.EventRow) (app.ID, string) { return r.ID, r.Title },
		detail: trainingDetail,
		sides:  []side[app.EventRow]{{"participants", words.T("Participants"), participantsSide}},
		edit:   editTraining,
	}}
}

// editTraining asks about a workshop; a new one is one from the start.
func editTraining(u *UI, r *app.EventRow) {
	if r != nil {
		editEvent(u, r)
		return
	}
	k := eventChoices{event: freshEvent()}
	k.event.Kind = "workshop"
	u.ask(form{
		title: u.book.T("New training"), inputs: u.eventInputs(&k, &app.EventRow{}), about: about(app.Events, &k.event),
		save:  func(ctx context.Context) error { return u.App.SaveEvent(ctx, &k.event) },
		doubt: func(ctx context.Context) (doubt, error) { return u.saveAllTheSame(u.App.EventDoubts(ctx, k.event)) },
	})
}

func trainingDetail(u *UI, r *app.EventRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Date"), u.shortDay(r.Day))
	f.add(b.T("Hours"), hours(r.Starts, r.Ends))
	f.add(b.T("Venue"), r.Venue)
	f.add(b.T("Project"), r.Project)
	f.add(b.T("State"), u.code(eventStatuses(), r.Status))
	whole := widgets.NewLink(b.T("Show the whole event"), func() { u.goToEvent(r.ID, "", "") }).Small()
	return []fyne.CanvasObject{f.show(), widgets.Across(0, whole, widgets.Gap()), widgets.Line(), testsOf(u, r)}
}

// testsOf says what the tests of a training come to, plainly.
func testsOf(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.Participant, error) { return u.App.Participants(ctx, r.ID) }, func(all []app.Participant) fyne.CanvasObject {
		b, f, t := u.book, facts{u: u}, app.TestsOf(all)
		f.number(b.T("People by name"), t.People)
		f.number(b.T("Codes"), t.Codes)
		mean := func(label string, s app.Scores) {
			if tenths, ok := s.Tenths(); ok {
				f.add(label, b.T("{mean} on average, {n} tests", "mean", b.Decimal(tenths, 1), "n", s.N))
			}
		}
		mean(b.T("Test before"), t.Pre)
		mean(b.T("Test after"), t.Post)
		if tenths, ok := t.Matched.Tenths(); ok {
			f.add(b.T("Change"), b.T("{mean} on average, {n} codes in both tests", "mean", b.Decimal(tenths, 1), "n", t.Matched.N))
		}
		if len(all) == 0 {
			return widgets.QuietWrapped(b.T("Nobody is noted yet: see Participants."))
		}
		return widgets.Down(8, widgets.CardTitle(b.T("Tests before and after")), f.show())
	})
}

// participantsSide lists who was there by name, then the codes with their scores.
func participantsSide(u *UI, r *app.EventRow) fyne.CanvasObject {
	return later(u, func(ctx context.Context) ([]app.Participant, error) { return u.App.Participants(ctx, r.ID) }, func(all []app.Participant) fyne.CanvasObject {
		b := u.book
		p := parts{
			bold: b.T("Nobody noted yet"), empty: b.T("People by name, and test scores under codes that people make themselves. The two are never linked."),
			add: b.T("Add a person"), onAdd: func() { u.askParticipant(app.Participant{EventID: r.ID}, false) },
			more: widgets.NewButton(b.T("Add a code with scores"), func() { u.askParticipant(app.Participant{EventID: r.ID}, true) }).WithIcon("plus"),
		}
		for _, one := range all {
			if one.PersonID != "" {
				p.rows = append(p.rows, widgets.NewActionRow("person", widgets.ToneNone, u.nameShown(one.Name), "").WithOpen(func() { u.askParticipant(one, false) }))
				continue
			}
			scores := join(u.score(b.T("before"), one.Pre), u.score(b.T("after"), one.Post))
			p.rows = append(p.rows, widgets.NewActionRow("key", widgets.ToneNone, one.Code, scores).WithOpen(func() { u.askParticipant(one, true) }))
		}
		return p.show()
	})
}

func (u *UI) score(label string, n *int) string {
	if n == nil {
		return ""
	}
	return label + " " + strconv.Itoa(*n)
}

// askParticipant asks about a person, or about a code with its scores.
func (u *UI) askParticipant(p app.Participant, coded bool) {
	b, d := u.book, &p
	f := form{title: b.T("Who was trained?"), save: func(ctx context.Context) error { return u.App.SaveParticipant(ctx, p) }}
	if coded {
		f.title, f.text = b.T("Which scores has this code?"), b.T("A code that the person made, so that both tests belong together and nobody is named.")
		f.inputs = []input{
			u.line("Code", b.T("Code"), &d.Code, app.LengthRule).row(),
			u.scored("Pre", b.T("Test before"), &d.Pre), u.scored("Post", b.T("Test after"), &d.Post),
		}
	} else {
		f.inputs = []input{u.pickPerson(link{&d.PersonID, p.Name}).row()}
		f.inputs[0].name = "Code" // the rule names it so for both
	}
	if d.Version > 0 {
		f.remove = func(ctx context.Context) error { return u.App.RemoveParticipant(ctx, p) }
	}
	u.ask(f)
}

// scored is a field for a score; empty is a test that was not taken.
func (u *UI) scored(name, label string, to **int) input {
	f := widgets.NewTextField(label)
	if *to != nil {
		f.SetText(strconv.Itoa(**to))
	}
	return input{name: name, field: f, take: func() words.Text {
		n, ok := wholeOf(f.Text())
		switch {
		case !ok:
			return words.T("A whole number is needed.")
		case f.Text() == "":
			*to = nil
		default:
			*to = &n
		}
		return words.Text{}
	}}
}
