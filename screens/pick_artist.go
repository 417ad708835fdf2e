package screens

import (
	"context"
	"strings"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// billed is the pair of fields of a draft that name a person or an ensemble.
type billed struct {
	person, ensemble *app.ID
	now              string // what they are called at first
}

// Before an option's ID stands what it is.
const (
	aPerson    = "person:"
	anEnsemble = "ensemble:"
)

// whoOf takes such an ID apart.
func whoOf(id string) (person, ensemble app.ID) {
	if rest, ok := strings.CutPrefix(id, anEnsemble); ok {
		return "", app.ID(rest)
	}
	return app.ID(strings.TrimPrefix(id, aPerson)), ""
}

// artist is a field for a person or an ensemble: one search finds both.
func (u *UI) artist(name, label string, at billed) input {
	id := app.ID("")
	switch {
	case *at.ensemble != "":
		id = anEnsemble + *at.ensemble
	case *at.person != "":
		id = aPerson + *at.person
	}
	i := u.pick(name, label, link{&id, at.now}, findArtists)
	inner := i.take
	i.take = func() words.Text {
		problem := inner()
		*at.person, *at.ensemble = whoOf(string(id))
		return problem
	}
	return i
}

// findArtists finds people and ensembles, the people first.
func findArtists(ctx context.Context, a *app.App, p app.Page) ([]widgets.Option, error) {
	p.Limit = mostPicked / 2
	all, err := findPeople(ctx, a, p)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].ID, all[i].Icon = aPerson+all[i].ID, "person"
	}
	groups, err := findEnsembles(ctx, a, p)
	for _, o := range groups {
		o.ID, o.Icon = anEnsemble+o.ID, "people"
		all = append(all, o)
	}
	return all, err
}
