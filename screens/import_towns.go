package screens

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"sofra/app"
	"sofra/screens/widgets"
)

// towns are the towns of a file whose name is that of several municipalities,
// each with the one that was chosen.
type towns struct {
	all []town
	at  string // key of the one that was chosen last
}

type town struct {
	key, name string
	place     app.ID // "" leaves it as it stands
}

// chosen are the municipalities by the keys of towns.
func (t towns) chosen() map[string]app.ID {
	all := map[string]app.ID{}
	for _, one := range t.all {
		if one.place != "" {
			all[one.key] = one.place
		}
	}
	return all
}

// find takes in what could not be told when the file was tried out.
func (t *towns) find(problems []app.CellProblem) {
	for _, c := range problems {
		key := app.TownKey(c.Value)
		if c.Code == "ambiguous_place" && !slices.ContainsFunc(t.all, func(o town) bool { return o.key == key }) {
			t.all = append(t.all, town{key: key, name: c.Value})
		}
	}
	slices.SortStableFunc(t.all, func(a, b town) int { return cmp.Compare(a.key, b.key) })
}

// townRows ask once for each of them; nil where there is none.
func (p *importing) townRows(u *UI) fyne.CanvasObject {
	p.towns.find(p.got.Problems)
	if len(p.towns.all) == 0 {
		return nil
	}
	rows := widgets.Flow(16, widgets.Soft(u.book.T("Which municipality is meant?")))
	for i := range p.towns.all {
		one := &p.towns.all[i]
		choose := widgets.NewSelect(u.book.T("Municipality of {town}", "town", one.name), p.municipalities(u, one.name))
		choose.Bare()
		choose.SetChosen(string(one.place))
		choose.OnChanged = func(id string) {
			one.place, p.towns.at, p.hand = app.ID(id), one.key, handTown
			p.tryAgain(u)
		}
		if one.key == p.towns.at {
			p.reach(handTown, choose.Target())
		}
		rows.Objects = append(rows.Objects, widgets.Across(10, widgets.Strong(one.name), widgets.Wide(280, choose)))
	}
	rows.Objects = append(rows.Objects, widgets.Quiet(u.book.T("It is taken for all rows that say so")))
	return widgets.NewCard(widgets.Inset(8, 14, rows))
}

// municipalities are those that a town may be.
func (p *importing) municipalities(u *UI, name string) []widgets.Option {
	options := []widgets.Option{{ID: "", Text: u.book.T("As it stands, without a municipality")}}
	for _, place := range app.PlaceOf(p.file.places, name) {
		options = append(options, widgets.Option{ID: string(place.ID), Text: u.book.Place(place.NameSq, place.NameSr, place.NameCyrl)})
	}
	return options
}
