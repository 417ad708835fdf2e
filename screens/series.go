package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// eventsSection is the section of events, of what they belong to, of what is
// to be done for them, of what is said of them, and of what they came to.
func eventsSection() page {
	return &tabbed{sides: []section{
		{"events", "events", words.T("Events"), events()},
		{"series", "events", words.T("Series|of events"), manySeries()},
		{"patterns", "events", words.T("Templates|of events"), patterns()},
		{"tasks", "events", words.T("Tasks"), &tasks{}},
		{"media", "events", words.T("Media"), mediaItems()},
		{"decisions", "events", words.T("Decisions"), decisions()},
		{"points", "events", words.T("Action points"), actionPoints()},
	}}
}

// manySeries is the page of what events belong to together.
func manySeries() page {
	return &list[app.SeriesRow]{
		title: words.T("Series|of events"), add: words.T("New series"), kind: app.EventSeries,
		count: func(n int) words.Text { return words.N("{n} series", n) },
		empty: words.T("A series is a season, a round of panels, or meetings that recur. Add one, and choose it in its events."),
		columns: []column[app.SeriesRow]{
			wide("name", words.T("Title"), 3, func(_ *UI, r *app.SeriesRow) widgets.Cell { return bold(r.Title) }),
			fixed("project", words.T("Project"), 100, func(_ *UI, r *app.SeriesRow) widgets.Cell { return quiet(r.Project) }),
			right("events", words.T("Events"), 84, func(_ *UI, r *app.SeriesRow) widgets.Cell { return count(r.Events) }),
			fixed("first_day", words.T("From"), 96, func(u *UI, r *app.SeriesRow) widgets.Cell { return text(u.day(r.FirstDay)) }),
			fixed("last_day", words.T("Until"), 96, func(u *UI, r *app.SeriesRow) widgets.Cell { return text(u.day(r.LastDay)) }),
		},
		narrowable: narrowable[app.SeriesRow]{
			chips: []chip{{"project", words.T("Project"), nil}}, known: knowProjects,
			narrowed: func(ctx context.Context, a *app.App, p app.Page, by narrowing) ([]app.SeriesRow, int, error) {
				return a.ManySeries(ctx, app.SeriesFilter{Page: p, ProjectID: app.ID(by["project"])})
			},
		},
		read: func(ctx context.Context, a *app.App, p app.Page) ([]app.SeriesRow, int, error) {
			return a.ManySeries(ctx, app.SeriesFilter{Page: p})
		},
		ident:  func(r *app.SeriesRow) (app.ID, string) { return r.ID, r.Title },
		detail: seriesDetail,
		sides: []side[app.SeriesRow]{
			{"events", words.T("Events"), seriesEvents},
			{"targets", words.T("Targets|of balance"), func(u *UI, r *app.SeriesRow) fyne.CanvasObject { return targetsOf(u, r.ID, "") }},
		},
		edit: func(u *UI, r *app.SeriesRow) { u.askSeries(r, fresh{}) },
	}
}

func seriesDetail(u *UI, r *app.SeriesRow) []fyne.CanvasObject {
	b, f := u.book, facts{u: u}
	f.add(b.T("Project"), r.Project)
	f.add(b.T("Event template"), r.Pattern)
	f.number(b.T("Events"), r.Events)
	f.day(b.T("From"), r.FirstDay)
	f.day(b.T("Until"), r.LastDay)
	f.add(b.T("Notes"), r.Notes)
	return []fyne.CanvasObject{f.show(), visitsOf(u, r.ID)}
}

func seriesEvents(u *UI, r *app.SeriesRow) fyne.CanvasObject {
	return u.eventsOf(app.EventFilter{SeriesID: r.ID}, u.book.T("No events yet"), u.book.T("An event names its series in its form."))
}

// askSeries asks about a series; nil is a new one.
func (u *UI) askSeries(r *app.SeriesRow, n fresh) {
	draft, b, title, project, pattern := app.Series{Title: n.typed}, u.book, u.book.T("New series"), "", ""
	if r != nil {
		draft, title, project, pattern = r.Series, r.Title, r.Project, r.Pattern
	}
	d := &draft
	u.ask(form{
		title: title, about: about(app.EventSeries, d), text: b.T("Its events take its project, where they name none of their own, and new ones of that kind begin with its template."),
		inputs: []input{
			u.line("Title", b.T("Title"), &d.Title, app.NameRule).row(),
			u.pickProject(link{&d.ProjectID, project}), u.pick("PatternID", b.T("Event template"), link{&d.PatternID, pattern}, u.findPatterns),
			u.notes("Notes", b.T("Notes"), &d.Notes).row(),
		},
		save: func(ctx context.Context) error { return u.App.SaveSeries(ctx, d) },
		kept: func() { n.take(d.ID, d.Title) },
	})
}

func findSeries(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.SeriesRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title, Quiet: r.Project}
	})(a.ManySeries(ctx, app.SeriesFilter{Page: p}))
}

// knowSeries are the series.
func knowSeries(ctx context.Context, a *app.App, _ *words.Book) (map[string][]widgets.Option, error) {
	options, err := findSeries(ctx, a, app.Page{})
	return map[string][]widgets.Option{"series": options}, err
}

// pickSeries is a field for the series of an event. Whose event has no project
// yet is offered the one of its series.
func (u *UI) pickSeries(at link, project input) input {
	i := u.pick("SeriesID", u.book.T("Series"), at, findSeries).orNew(u.book.T("New series"), func(n fresh) { u.askSeries(nil, n) })
	of := project.field.(*widgets.Picker)
	i.field.(*widgets.Picker).OnChanged = func(o widgets.Option) {
		if of.Chosen().ID != "" || o.ID == "" {
			return
		}
		load(u, func(ctx context.Context) (p app.Project, err error) {
			s, err := u.App.Series(ctx, app.ID(o.ID))
			if err == nil && s.ProjectID != "" {
				p, err = u.App.Project(ctx, s.ProjectID)
			}
			return p, err
		}, func(p app.Project) {
			if p.ID != "" && of.Chosen().ID == "" {
				of.SetChosen(widgets.Option{ID: string(p.ID), Text: p.Code})
			}
		})
	}
	return i
}
