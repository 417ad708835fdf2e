package app

import (
	"context"
	"errors"

	"sofra/app/names"
	"sofra/app/words"
)

// textWatch finds in texts of an event who may not be named there: by their
// names, and, of the people of the event, by what may be short for them.
type textWatch struct {
	discreet Discreet
	short    names.Short
	others   names.Within // who and what is spoken of by the same words
}

// TextDoubts says whose names stand in a text of an event though they may not be
// named there on a day.
func (a *App) TextDoubts(ctx context.Context, t EventText, on Date) ([]words.Text, error) {
	w, err := a.watchTexts(ctx, t.EventID, textPurpose(t.Kind), on)
	return w.doubts(t), err
}

// TextsDoubts says it of several texts of one event, each by its ID.
func (a *App) TextsDoubts(ctx context.Context, all []EventText, on Date) (map[ID][]words.Text, error) {
	said, by := map[ID][]words.Text{}, map[string]textWatch{}
	for _, t := range all {
		purpose := textPurpose(t.Kind)
		w, known := by[purpose]
		if !known {
			var err error
			if w, err = a.watchTexts(ctx, t.EventID, purpose, on); err != nil {
				return nil, err
			}
			by[purpose] = w
		}
		if doubts := w.doubts(t); len(doubts) > 0 {
			said[t.ID] = doubts
		}
	}
	return said, nil
}

// watchTexts reads for whom the texts of an event are looked through.
func (a *App) watchTexts(ctx context.Context, event ID, purpose string, on Date) (w textWatch, err error) {
	if w.discreet, err = DiscreetIn(ctx, a, purpose, on); err != nil {
		return w, err
	}
	people, err := a.peopleAt(ctx, event, on)
	if err != nil {
		return w, err
	}
	var unnamed, others []string
	for _, p := range people {
		if others = append(others, p.Names()...); !w.discreet.Names(p.ID) && p.Name != ErasedName {
			unnamed = append(unnamed, p.Names()...)
		}
	}
	places, err := a.placesAt(ctx, event)
	w.short, w.others = names.NewShort(unnamed...), names.NewWithin(append(others, places...)...)
	return w, err
}

// doubts are what it finds in one text.
func (w textWatch) doubts(t EventText) (all []words.Text) {
	for _, name := range w.discreet.Found(t.Body) {
		all = append(all, words.T("{name} may not be named there: {kind}.", "name", name, "kind", EventTextName(t.Kind)))
	}
	said := map[string]bool{}
	for _, s := range w.short.Find(t.Body, w.others) {
		if said[s.Piece] {
			continue
		}
		said[s.Piece] = true
		all = append(all, words.T("{short} may be {name}, who may not be named there: {kind}.", "short", s.Piece, "name", s.Name, "kind", EventTextName(t.Kind)))
	}
	return all
}

// peopleAt are who has a part in an event: by themselves, booked, in an ensemble
// that is booked, or in its programme.
func (a *App) peopleAt(ctx context.Context, event ID, on Date) (all []Person, err error) {
	calls, err := a.CallsOf(ctx, event)
	groups, failed := a.Groups(ctx)
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	in := map[ID]bool{}
	for _, c := range calls {
		in[c.PersonID] = true
	}
	if err := a.addPerformers(ctx, event, in); err != nil {
		return nil, err
	}
	ensembles := map[ID]bool{}
	for _, e := range groups {
		ensembles[e.ID] = true
		for _, m := range e.Members {
			if in[e.ID] && (m.FromOn == "" || m.FromOn <= on) && (m.UntilOn == "" || m.UntilOn >= on) {
				in[m.PersonID] = true
			}
		}
	}
	for id := range in {
		if id == "" || ensembles[id] {
			continue
		}
		switch p, err := a.Person(ctx, id); {
		case errors.Is(err, ErrNotFound):
		case err != nil:
			return nil, err
		default:
			all = append(all, p)
		}
	}
	return all, nil
}

// addPerformers adds who plays in the programme of an event.
func (a *App) addPerformers(ctx context.Context, event ID, in map[ID]bool) error {
	e, err := a.Event(ctx, event)
	if err != nil || e.ProgrammeID == "" {
		return err
	}
	p, err := a.Programme(ctx, e.ProgrammeID)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	for _, i := range p.Items {
		for _, who := range i.Performers {
			in[who.PersonID], in[who.EnsembleID] = true, true
		}
	}
	return err
}

// placesAt are the names of where an event is, which may be surnames too.
func (a *App) placesAt(ctx context.Context, event ID) (all []string, err error) {
	e, err := a.Event(ctx, event)
	if err != nil {
		return nil, err
	}
	all = append(all, e.Town)
	if e.VenueID == "" {
		return all, nil
	}
	v, err := a.Venue(ctx, e.VenueID)
	all = append(all, v.Name, v.Address, v.Town)
	if err != nil || v.PlaceID == "" {
		return all, err
	}
	p, err := a.Place(ctx, v.PlaceID)
	return append(all, p.NameSq, p.NameSr, p.NameCyrl), err
}
