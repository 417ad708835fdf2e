package screens

import (
	"context"
	"errors"

	"sofra/app"
	"sofra/app/words"
)

// namer says what ids point to. It works away from the window, so it has what
// it needs of it.
type namer struct {
	a    *app.App
	book *words.Book
}

// pastOf reads the history of a record, with the names behind the ids in it.
func (n namer) pastOf(ctx context.Context, r app.Ref) (p past, err error) {
	if p.changes, err = n.a.HistoryOf(ctx, r); err != nil {
		return p, err
	}
	p.names = map[app.ID]string{}
	for _, c := range p.changes {
		for _, row := range []image{imageOf(c.Before), imageOf(c.After)} {
			if err := n.add(ctx, p.names, row); err != nil {
				return p, err
			}
		}
	}
	return p, nil
}

// add looks up what an image points to; what is gone has no name.
func (n namer) add(ctx context.Context, names map[app.ID]string, row image) error {
	for column, kind := range pointers() {
		id, _ := row[column].(string)
		if _, known := names[app.ID(id)]; known || id == "" {
			continue
		}
		name, err := n.name(ctx, kind, app.ID(id))
		if err != nil && !errors.Is(err, app.ErrNotFound) {
			return err
		}
		names[app.ID(id)] = name
	}
	return nil
}

// pointers are the columns that point to a record, and its kind; a
// municipality has none.
func pointers() map[string]app.Kind {
	return map[string]app.Kind{
		"place_id": "", "person_id": app.People, "ensemble_id": app.Ensembles, "funder_id": app.Organisations,
		"venue_id": app.Venues, "project_id": app.Projects, "programme_id": app.Programmes, "work_id": app.Works, "event_id": app.Events,
	}
}

// name is how a record is called.
func (n namer) name(ctx context.Context, kind app.Kind, id app.ID) (string, error) {
	switch kind {
	case "":
		p, err := n.a.Place(ctx, id)
		return n.book.Place(p.NameSq, p.NameSr, p.NameCyrl), err
	case app.People:
		return called(n.a.Person(ctx, id))
	case app.Ensembles:
		return called(n.a.Ensemble(ctx, id))
	case app.Organisations:
		return called(n.a.Organisation(ctx, id))
	case app.Venues:
		return called(n.a.Venue(ctx, id))
	case app.Projects:
		return called(n.a.Project(ctx, id))
	case app.Programmes:
		return called(n.a.Programme(ctx, id))
	case app.Works:
		return called(n.a.Work(ctx, id))
	}
	return called(n.a.Event(ctx, id))
}

func called[R interface{ Names() []string }](r R, err error) (string, error) {
	return r.Names()[0], err
}
