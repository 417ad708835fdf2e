package app

import (
	"context"
	"slices"
	"time"

	"sofra/app/words"
)

// Performed is what became of an item that evening.
type Performed struct {
	ItemID  ID
	Outcome string
	Seconds int  // as performed; 0 is not measured
	Without []ID // who was to play in it and did not
}

// Begun is what the form of an evening starts from: what was said already, and
// else that what is agreed was played and what is not was dropped.
func (p Programme) Begun() []Performed {
	all := make([]Performed, len(p.Items))
	for n, i := range p.Items {
		all[n] = Performed{ItemID: i.ID, Outcome: i.Outcome, Seconds: i.Performed}
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

// Evening is what is written down of a programme after it was played.
type Evening struct {
	Items []Performed // what became of the items
	Added []Item      // what nobody had planned, in its order, behind the others
	Of    ID          // the event whose evening it was; "" where only one plays it
	Done  ID          // the event, which is over with it; "" leaves it as it is
}

// RecordPerformed writes down what was played, dropped and added. From then on
// that, and not the plan, is what the evening counts for.
func (a *App) RecordPerformed(ctx context.Context, p Programme, all []Performed) error {
	return a.RecordEvening(ctx, p, Evening{Items: all})
}

// RecordEvening is RecordPerformed with what came to it unplanned, and with the
// event that it closes. Where other events play the programme too, what was
// played is written into a copy of this evening's own.
func (a *App) RecordEvening(ctx context.Context, p Programme, e Evening) error {
	if err := p.play(e); err != nil {
		return err
	}
	verb := words.T("Wrote down what was played of {name}", "name", p.Title)
	return a.change(ctx, verb, func(tx Tx) error {
		if err := setApart(ctx, tx, &p, e.Of); err != nil {
			return err
		}
		if err := p.unmeasured(ctx, tx); err != nil {
			return err
		}
		if err := tx.PutProgramme(ctx, &p); err != nil {
			return err
		}
		if err := playedAt(ctx, tx, p, e.Of); err != nil || e.Done == "" {
			return err
		}
		return closeEvent(ctx, tx, e.Done)
	})
}

// play makes the programme what an evening says was played of it.
func (p *Programme) play(e Evening) error {
	p.Items, p.Status = slices.Clone(p.Items), "performed"
	for _, o := range e.Items {
		at := p.index(o.ItemID)
		if at < 0 {
			return ErrNotFound
		}
		i := &p.Items[at]
		i.Outcome, i.Performed = o.Outcome, o.Seconds
		i.Performers = slices.DeleteFunc(slices.Clone(i.Performers), func(f Performer) bool { return f.billed() != "" && slices.Contains(o.Without, f.billed()) })
		if o.Outcome == WasDropped {
			i.Performed = 0
		} else {
			i.Soft = false // it was played, so it was agreed
		}
		if err := i.Check(); err != nil {
			return err
		}
	}
	for _, i := range e.Added {
		i.Outcome = WasAdded
		if err := i.Check(); err != nil {
			return err
		}
		p.Items = append(p.Items, i)
	}
	p.ordered()
	return nil
}

// unmeasured plans the usual length of its work for what was played, neither
// measured nor planned: so the programme's sums, the histories and the works list
// count one length.
func (p *Programme) unmeasured(ctx context.Context, r Reader) error {
	for n := range p.Items {
		i := &p.Items[n]
		if i.Outcome == "" || i.Outcome == WasDropped || i.WorkID == "" || i.Planned+i.Performed > 0 {
			continue
		}
		w, err := r.Work(ctx, i.WorkID)
		if err != nil {
			return err
		}
		i.Planned = w.Seconds
	}
	return nil
}

// MayClose says whether an event could be set done on a day: it is over, and
// stands as if it were to come.
func (e Event) MayClose(on Date) bool {
	return e.Day != "" && e.Day <= on && slices.Contains([]string{"idea", "planned", "confirmed"}, e.Status)
}

// closeEvent sets an event done.
func closeEvent(ctx context.Context, tx Tx, id ID) error {
	return requeue(ctx, tx, id, func() error {
		e, err := tx.Event(ctx, id)
		if err != nil || !e.MayClose(DateOf(time.Now())) {
			return err
		}
		e.Status = "done"
		return tx.PutEvent(ctx, &e)
	})
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
