package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Performed is what became of an item that evening.
type Performed struct {
	ItemID  ID
	Outcome string
	Seconds int // as performed; 0 is not measured
}

// Begun is what the form of an evening starts from: what was said already, and
// else that what is agreed was played and what is not was dropped.
func (p Programme) Begun() []Performed {
	all := make([]Performed, len(p.Items))
	for n, i := range p.Items {
		all[n] = Performed{i.ID, i.Outcome, i.Performed}
		switch {
		case i.Outcome != "":
		case i.Soft:
			all[n].Outcome = WasDropped
		default:
			all[n].Outcome = WasPlayed
		}
	}
	return all
}

// RecordPerformed writes down what was played, dropped and added. From then on
// that, and not the plan, is what the evening counts for.
func (a *App) RecordPerformed(ctx context.Context, p Programme, all []Performed) error {
	p.Items, p.Status = slices.Clone(p.Items), "performed"
	for _, o := range all {
		at := p.index(o.ItemID)
		if at < 0 {
			return ErrNotFound
		}
		i := &p.Items[at]
		i.Outcome, i.Performed = o.Outcome, o.Seconds
		if o.Outcome == WasDropped {
			i.Performed = 0
		} else {
			i.Soft = false // it was played, so it was agreed
		}
		if err := i.Check(); err != nil {
			return err
		}
	}
	return a.putProgramme(ctx, words.T("Wrote down what was played of {name}", "name", p.Title), &p)
}

// changeOverSeconds is how long a change-over is that is planned with one press.
const changeOverSeconds = 120

// AddChangeOver plans two minutes between an item and the one behind it. It has
// no title: each reader reads the word of their own language.
func (a *App) AddChangeOver(ctx context.Context, p Programme, place int) error {
	if place < 1 || place > len(p.Items) {
		return ErrNotFound
	}
	pause := Item{Kind: "change-over", Planned: changeOverSeconds}
	verb := words.T("Added a change-over after {title}", "title", p.Items[place-1].named())
	p.Items = slices.Insert(slices.Clone(p.Items), place, pause)
	return a.putProgramme(ctx, verb, &p)
}

// AgreeOn makes an item count.
func (a *App) AgreeOn(ctx context.Context, p Programme, item ID) error {
	at := p.index(item)
	if at < 0 {
		return ErrNotFound
	}
	p.Items = slices.Clone(p.Items)
	p.Items[at].Soft = false
	return a.putProgramme(ctx, words.T("Agreed on {title}", "title", p.Items[at].named()), &p)
}
