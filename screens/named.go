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

// calledBy is what ids are called.
type calledBy map[app.ID]string

// pastOf reads a page of the history of a record, with the names behind the
// ids in it, and the record as it is now.
func (n namer) pastOf(ctx context.Context, r app.Ref, at app.Page) (p past, err error) {
	if p.now, err = n.a.Record(ctx, r); err != nil {
		return p, err
	}
	rows := at.Limit
	at.Limit++ // one more says whether there is another page
	if p.changes, err = n.a.HistoryOf(ctx, r, at); err != nil {
		return p, err
	}
	if p.older = len(p.changes) > rows; p.older {
		p.changes = p.changes[:rows]
	}
	p.names = calledBy{}
	if v, ok := p.now.(*app.Venue); ok { // its rooms are made of each other
		for _, room := range v.Rooms {
			p.names[room.ID] = room.Name
		}
	}
	if _, ok := p.now.(*app.Response); ok {
		tags, err := n.a.Tags(ctx)
		if err != nil {
			return p, err
		}
		for _, t := range tags {
			p.names[t.ID] = t.Said(n.book)
		}
	}
	for _, c := range p.changes {
		for _, row := range []image{imageOf(c.Before), imageOf(c.After)} {
			if err := n.add(ctx, p.names, row); err != nil {
				return p, err
			}
		}
	}
	return p, nil
}

// add looks up what an image and its parts point to; what is gone has no name.
func (n namer) add(ctx context.Context, known calledBy, row image) error {
	for column, v := range row {
		kind, points := pointers()[column]
		switch parts, of := v.([]map[string]any); {
		case of:
			for _, p := range parts {
				if err := n.add(ctx, known, p); err != nil {
					return err
				}
			}
		case points:
			if err := n.look(ctx, known, app.Ref{Kind: kind, ID: app.ID(valueOf(row, column))}); err != nil {
				return err
			}
		}
	}
	for part, owner := range inside() {
		if err := n.lookInside(ctx, known, app.ID(valueOf(row, part)), app.Ref{Kind: pointers()[owner], ID: app.ID(valueOf(row, owner))}); err != nil {
			return err
		}
	}
	return nil
}

// pointers are the columns that point to a record, and its kind; a
// municipality has none.
func pointers() map[string]app.Kind {
	return map[string]app.Kind{
		"place_id": "", "person_id": app.People, "ensemble_id": app.Ensembles, "funder_id": app.Organisations, "handed_to_id": app.Organisations, "expense_id": app.Expenses, "media_id": app.Media, "back_donor_id": app.Organisations,
		"venue_id": app.Venues, "project_id": app.Projects, "series_id": app.EventSeries, "pattern_id": app.EventPatterns, "programme_id": app.Programmes, "copied_from": app.Programmes, "work_id": app.Works, "event_id": app.Events, "grant_id": app.Grants,
		"organisation_id": app.Organisations, "representative_id": app.People, "seat_id": app.Seats, "proposal_id": app.Proposals, "question_id": app.Questions, "questionnaire_id": app.Questionnaires,
	}
}

// inside are the columns that point to a part of a record, and the columns
// beside them that point to that record.
func inside() map[string]string {
	return map[string]string{"room_id": "venue_id", "layout_id": "venue_id", "line_id": "grant_id"}
}

// look looks one name up, unless it is known.
func (n namer) look(ctx context.Context, known calledBy, r app.Ref) error {
	if _, is := known[r.ID]; is || r.ID == "" {
		return nil
	}
	name, err := n.name(ctx, r)
	if err != nil && !errors.Is(err, app.ErrNotFound) {
		return err
	}
	known[r.ID] = name
	return nil
}

// lookInside looks up what a part of a record is called.
func (n namer) lookInside(ctx context.Context, known calledBy, id app.ID, of app.Ref) error {
	if _, is := known[id]; is || id == "" || of.ID == "" {
		return nil
	}
	whole, err := n.a.Record(ctx, of)
	if err != nil && !errors.Is(err, app.ErrNotFound) {
		return err
	}
	if err == nil {
		if part := app.PartIn(whole, id); part != nil {
			known[id] = partName(app.ImageOf(part), nil)
		}
	}
	return nil
}

// name is how a record is called.
func (n namer) name(ctx context.Context, r app.Ref) (string, error) {
	if r.Kind == "" {
		p, err := n.a.Place(ctx, r.ID)
		return n.book.Place(p.NameSq, p.NameSr, p.NameCyrl), err
	}
	one, err := n.a.Record(ctx, r)
	if err != nil {
		return "", err
	}
	return one.(interface{ Names() []string }).Names()[0], nil
}
