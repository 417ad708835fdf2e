package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// events is the page of concerts, panels, meetings and the like.
func events() page {
	return &list[app.EventRow]{
		title: words.T("Events"), add: words.T("New event"), kind: app.Events,
		count: func(n int) words.Text { return words.N("{n} events", n) },
		empty: words.T("Events come here when you add them or bring in a file."),
		columns: []column[app.EventRow]{
			fixed("day", words.T("Date"), 96, func(u *UI, r *app.EventRow) widgets.Cell { return text(u.day(r.Day)) }),
			wide("name", words.T("Title"), 3, func(_ *UI, r *app.EventRow) widgets.Cell { return bold(r.Title) }),
			fixed("", words.T("Kind"), 86, func(u *UI, r *app.EventRow) widgets.Cell { return text(u.code(eventKinds(), r.Kind)) }),
			wide("venue", words.T("Venue"), 2, func(_ *UI, r *app.EventRow) widgets.Cell { return text(r.Venue) }),
			fixed("project", words.T("Project"), 80, func(_ *UI, r *app.EventRow) widgets.Cell { return quiet(r.Project) }),
			fixed("", words.T("State"), 100, func(u *UI, r *app.EventRow) widgets.Cell {
				return widgets.Cell{Text: u.code(eventStatuses(), r.Status), Tone: tone(r.Status)}
			}),
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.EventRow, int, error) {
			return a.Events(ctx, app.EventFilter{Page: p})
		},
		ident:  func(r *app.EventRow) (app.ID, string) { return r.ID, r.Title },
		detail: eventDetail,
		edit:   editEvent,
	}
}

func eventDetail(u *UI, r *app.EventRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.day(b.T("Date"), r.Day)
	f.add(b.T("Begins"), string(r.Starts))
	f.add(b.T("Ends"), string(r.Ends))
	f.add(b.T("Kind"), u.code(eventKinds(), r.Kind))
	f.add(b.T("State"), u.code(eventStatuses(), r.Status))
	f.add(b.T("Reason"), r.Reason)
	f.add(b.T("Venue"), r.Venue)
	f.add(b.T("Town"), r.Town)
	f.add(b.T("Project"), r.Project)
	f.add(b.T("Programme"), r.Programme)
	f.number(b.T("Bookings"), r.Bookings)
	f.number(b.T("Visitors"), r.HeadCount)
	f.number(b.T("Filled-in forms"), r.Answers)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show()}
}

// eventChoices is an event to edit, with the venues and projects there are.
type eventChoices struct {
	event    app.Event
	venues   []widgets.Option
	projects []widgets.Option
}

func (u *UI) eventChoices(ctx context.Context, r *app.EventRow) (k eventChoices, err error) {
	venues, _, err := u.App.Venues(ctx, app.VenueFilter{})
	if err != nil {
		return k, err
	}
	for _, v := range venues {
		k.venues = append(k.venues, widgets.Option{ID: string(v.ID), Text: v.Name})
	}
	projects, _, err := u.App.Projects(ctx, app.Page{})
	if err != nil {
		return k, err
	}
	for _, p := range projects {
		k.projects = append(k.projects, widgets.Option{ID: string(p.ID), Text: p.Code, Quiet: p.Title})
	}
	if r != nil {
		k.event, err = u.App.Event(ctx, r.ID)
	}
	return k, err
}

func editEvent(u *UI, r *app.EventRow) {
	load(u, func(ctx context.Context) (eventChoices, error) { return u.eventChoices(ctx, r) }, func(k eventChoices) {
		d, b, title := &k.event, u.book, u.book.T("New event")
		if r != nil {
			title = r.Title
		}
		u.ask(form{
			title: title,
			inputs: []input{
				u.line("Title", b.T("Title"), &d.Title, app.NameRule),
				u.date("Day", b.T("Date"), &d.Day),
				u.choice("Kind", b.T("Kind"), &d.Kind, u.options(eventKinds())),
				u.choice("Status", b.T("State"), &d.Status, u.options(eventStatuses())),
				u.clock("Starts", b.T("Begins"), &d.Starts),
				u.clock("Ends", b.T("Ends"), &d.Ends),
				u.record("VenueID", b.T("Venue"), &d.VenueID, k.venues),
				u.record("ProjectID", b.T("Project"), &d.ProjectID, k.projects),
				u.line("Reason", b.T("Reason, where it was cancelled"), &d.Reason, app.LengthRule),
				u.notes("Notes", b.T("Notes"), &d.Notes),
			},
			save: func(ctx context.Context) error { return u.App.SaveEvent(ctx, d) },
		})
	})
}
