package screens

import (
	"context"
	"time"

	"sofra/app"
	"sofra/app/words"
	"sofra/screens/widgets"
)

// soonest is how many coming events are offered to be asked for.
const soonest = 12

// gathered are two fields: a search, and the chips to which it adds.
type gathered struct {
	search *widgets.Picker
	chips  *widgets.Choices
}

// gather lets several records be chosen: those offered, and what is searched.
func (u *UI) gather(search, label string, offered []widgets.Option, find finder) (gathered, []input) {
	none := app.ID("")
	from := u.pick("PersonID", search, link{&none, ""}, find)
	g := gathered{from.field.(*widgets.Picker), widgets.NewChoices(label, offered, true)}
	g.chips.Hidden = len(offered) == 0
	g.search.OnChanged = func(o widgets.Option) {
		if o.ID == "" {
			return
		}
		g.search.SetChosen(widgets.Option{})
		g.chips.Hidden = false
		g.chips.Offer(o)
	}
	chips := input{field: g.chips, wide: true, take: func() words.Text { return words.Text{} }}
	if len(offered) > 0 {
		return g, []input{chips, from.row()}
	}
	return g, []input{from.row(), chips}
}

// askForm asks about what was gathered, and notes who is asked for what.
func (u *UI) askForm(f form, q *app.Asked, chosen func(q *app.Asked)) {
	b := u.book
	q.On = app.DateOf(time.Now())
	f.verb, f.width = b.T("Note as asked"), 560
	if f.title == "" {
		f.title = b.T("Ask who can come?")
	}
	f.inputs = append(f.inputs, u.needed(u.date("On", b.T("Asked on"), &q.On), &q.On))
	f.save = func(ctx context.Context) error {
		chosen(q)
		return u.App.AskAvailability(ctx, *q)
	}
	u.ask(f)
}

// askForEvent asks who is asked for an event.
func (u *UI) askForEvent(r *app.EventRow) {
	b := u.book
	g, inputs := u.gather(b.T("Artist or ensemble"), b.T("Who is asked"), nil, findArtists)
	f := form{text: join(r.Title, u.day(r.Day)), inputs: inputs}
	u.askForm(f, &app.Asked{EventIDs: []app.ID{r.ID}}, func(q *app.Asked) {
		q.PersonIDs, q.EnsembleIDs = nil, nil
		for _, id := range g.chips.Chosen() {
			if person, ensemble := whoOf(id); ensemble != "" {
				q.EnsembleIDs = append(q.EnsembleIDs, ensemble)
			} else {
				q.PersonIDs = append(q.PersonIDs, person)
			}
		}
	})
}

// askPeople and askEnsembles ask for which events those that are ticked are
// asked.
func askPeople(u *UI, ids []app.ID, kept func()) {
	u.askForEvents(u.book.N("Ask {n} people who can come?", len(ids)), app.Asked{PersonIDs: ids}, kept)
}

func askEnsembles(u *UI, ids []app.ID, kept func()) {
	u.askForEvents(u.book.N("Ask {n} ensembles who can come?", len(ids)), app.Asked{EnsembleIDs: ids}, kept)
}

// askForEvents offers the events that are to come, the next first.
func (u *UI) askForEvents(title string, q app.Asked, kept func()) {
	load(u, func(ctx context.Context) ([]app.EventRow, error) {
		rows, _, err := u.App.Events(ctx, app.EventFilter{From: app.DateOf(time.Now()), Page: app.Page{Sort: "day", Limit: soonest}})
		return rows, err
	}, func(rows []app.EventRow) {
		b := u.book
		var offered []widgets.Option
		for _, e := range rows {
			if e.Status != "cancelled" {
				offered = append(offered, widgets.Option{ID: string(e.ID), Text: join(e.Title, u.day(e.Day))})
			}
		}
		g, inputs := u.gather(b.T("Another event"), b.T("For which events"), offered, u.findEvents)
		u.askForm(form{title: title, inputs: inputs, kept: kept}, &q, func(q *app.Asked) {
			q.EventIDs = nil
			for _, id := range g.chips.Chosen() {
				q.EventIDs = append(q.EventIDs, app.ID(id))
			}
		})
	})
}
