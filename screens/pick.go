package screens

import (
	"context"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// mostPicked is how many records a search below a field shows.
const mostPicked = 20

// finder looks for the records that a field may point to.
type finder func(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error)

// link is the field of a draft that points to a record.
type link struct {
	to  *app.ID
	now string // how the record is called that it points to at first
}

// pick is a field for one record of many: typing searches.
func (u *UI) pick(name, label string, at link, find finder) input {
	to := at.to
	f := widgets.NewPicker(label, nil)
	f.NothingFound, f.Searching = u.book.T("Nothing found."), u.book.T("Searching…")
	f.SetChosen(widgets.Option{ID: string(*to), Text: at.now})
	f.Ask = func(text string, answer func([]widgets.Option)) {
		load(u, func(ctx context.Context) ([]widgets.Option, error) {
			return find(ctx, u.App, app.Page{Find: text, Limit: mostPicked})
		}, func(found []widgets.Option) {
			if *to != "" && text == "" {
				found = append([]widgets.Option{{Text: u.book.T("None")}}, found...)
			}
			answer(found)
		})
	}
	return input{name: name, field: f, take: func() words.Text { *to = app.ID(f.Chosen().ID); return words.Text{} }}
}

// optionsOf turns records into lines of a search.
func optionsOf[R any](option func(*R) widgets.Option) func([]R, int, error) ([]widgets.Option, error) {
	return func(rows []R, _ int, err error) ([]widgets.Option, error) {
		var all []widgets.Option
		for i := range rows {
			all = append(all, option(&rows[i]))
		}
		return all, err
	}
}

func findPeople(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.PersonRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Name, Quiet: r.Plays}
	})(a.People(ctx, app.PersonFilter{Page: p}))
}

func findEnsembles(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.EnsembleRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Name, Quiet: r.Plays}
	})(a.Ensembles(ctx, p))
}

func findOrganisations(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.OrganisationRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Name}
	})(a.Organisations(ctx, app.OrganisationFilter{Page: p}))
}

// findVenues lists each with its town, by both names.
func (u *UI) findVenues(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.VenueRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Name, Quiet: u.town(r.Town, r.PlaceNames)}
	})(a.Venues(ctx, app.VenueFilter{Page: p}))
}

func findProjects(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.ProjectRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Code, Quiet: r.Title}
	})(a.Projects(ctx, p))
}

func findWorks(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.WorkRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title, Quiet: r.Composer}
	})(a.Works(ctx, app.WorkFilter{Page: p}))
}

func findProgrammes(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	return optionsOf(func(r *app.ProgrammeRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title}
	})(a.Programmes(ctx, p))
}

// findEvents lists the latest first, each with its day.
func (u *UI) findEvents(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	p.Sort, p.Down = "day", true
	return optionsOf(func(r *app.EventRow) widgets.Option {
		return widgets.Option{ID: string(r.ID), Text: r.Title, Quiet: u.day(r.Day)}
	})(a.Events(ctx, app.EventFilter{Page: p}))
}
