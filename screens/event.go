package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// eventsPage is the page of concerts, panels, meetings and the like.
type eventsPage struct {
	*list[app.EventRow]
	bookings bookings
}

func events() *eventsPage {
	p := &eventsPage{}
	p.list = &list[app.EventRow]{
		title: words.T("Events"), add: words.T("New event"), kind: app.Events,
		count:   func(n int) words.Text { return words.N("{n} events", n) },
		empty:   words.T("Events come here when you add them or bring in a file."),
		columns: eventColumns(),
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.EventRow, int, error) {
			return a.Events(ctx, app.EventFilter{Page: p})
		},
		narrowable: narrowable[app.EventRow]{
			chips: []chip{
				{"kind", words.T("Kind"), func(u *UI) []widgets.Option { return u.options(eventKinds()) }},
				{"status", words.T("State"), func(u *UI) []widgets.Option { return u.options(eventStatuses()) }},
				{"series", words.T("Series"), nil},
			},
			known: knowSeries,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.EventRow, int, error) {
				return a.Events(ctx, app.EventFilter{Kind: by["kind"], Status: by["status"], SeriesID: app.ID(by["series"]), Page: p})
			},
		},
		ident:  func(r *app.EventRow) (app.ID, string) { return r.ID, r.Title },
		detail: eventDetail,
		sides: []side[app.EventRow]{
			{"show", words.T("Day"), showSide},
			{"bookings", words.T("Bookings"), p.bookings.show},
			{"programme", words.T("Programme"), programmeSide},
			{"audience", words.T("Audience"), audienceSide},
			{"checklist", words.T("Checklist"), checklist},
			{"media", words.T("Media"), mediaSide},
			{"discussion", words.T("Discussion"), discussionSide},
		},
		edit:    editEvent,
		several: several{[]bulk{{words.T("Give a project"), giveProject}}},
	}
	return p
}

func eventColumns() []column[app.EventRow] {
	return []column[app.EventRow]{
		fixed("day", words.T("Date"), 74, func(u *UI, r *app.EventRow) widgets.Cell { return text(u.day(r.Day)) }),
		wide("name", words.T("Title"), 3, func(_ *UI, r *app.EventRow) widgets.Cell { return bold(r.Title) }),
		fixed("", words.T("Kind"), 84, func(u *UI, r *app.EventRow) widgets.Cell { return text(u.code(eventKinds(), r.Kind)) }),
		wide("venue", words.T("Venue"), 2, func(_ *UI, r *app.EventRow) widgets.Cell { return text(r.Venue) }),
		fixed("project", words.T("Project"), 70, func(_ *UI, r *app.EventRow) widgets.Cell { return quiet(r.Project) }),
		fixed("", words.T("State"), 86, func(u *UI, r *app.EventRow) widgets.Cell {
			return widgets.Cell{Text: u.code(eventStatuses(), r.Status), Tone: tone(r.Status)}
		}),
	}
}

// goToEvent shows an event with one of its tabs, and of its bookings one if it
// is given.
func (u *UI) goToEvent(event app.ID, tab string, booking app.ID) {
	for _, s := range u.pages {
		if p, of := eventsOn(s.page); p != nil {
			of.aim(app.Events, event)
			p.tab = tab
			p.bookings.event, p.bookings.open = event, booking
			u.show(s.id)
			return
		}
	}
}

// eventsOn is the page of events, where it is one of a section's, and what it
// is in.
func eventsOn(in page) (*eventsPage, holder) {
	if t, ok := in.(*tabbed); ok {
		for _, s := range t.sides {
			if p, is := s.page.(*eventsPage); is {
				return p, t
			}
		}
	}
	return nil, nil
}

// giveProject asks for one project for several events.
func giveProject(u *UI, ids []app.ID, kept func()) {
	b, project := u.book, app.ID("")
	u.ask(form{
		title: b.N("Give {n} events a project?", len(ids)), verb: b.T("Give the project"),
		text:   b.T("Feedback and media of these events that have no project follow."),
		inputs: []input{u.pickProject(link{&project, ""}).row()},
		save:   func(ctx context.Context) error { return u.App.GiveProject(ctx, project, ids...) },
		kept:   kept,
	})
}

func eventDetail(u *UI, r *app.EventRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Date"), u.shortDay(r.Day))
	f.add(b.T("Was on"), u.shortDay(r.OldDay))
	f.add(b.T("Hours"), hours(r.Starts, r.Ends))
	f.add(b.T("Kind"), u.code(eventKinds(), r.Kind))
	f.add(b.T("State"), u.code(eventStatuses(), r.Status))
	f.add(b.T("Reason"), r.Reason)
	f.add(b.T("Venue"), r.Venue)
	f.add(b.T("Room"), r.In(r.Venue))
	f.add(b.T("Layout"), r.Layout)
	f.add(b.T("Capacity"), u.holds(r.Seats, r.Standing))
	f.add(b.T("Town"), r.Town)
	f.add(b.T("Series"), r.Series)
	f.add(b.T("Event template"), r.Pattern)
	f.add(b.T("Project"), r.Project)
	f.add(b.T("Programme"), r.Programme)
	f.number(b.T("Bookings"), r.Bookings)
	f.number(b.T("Visitors"), r.HeadCount)
	f.number(b.T("Filled-in forms"), r.Answers)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show(), outOfHours(u, r), eventVerbs(u, r), sittingLine(u, r), widgets.Line(), eventPlan(u, r), widgets.Line(), eventFunding(u, r), whoCanCome(u, r)}
}
