package app

import (
	"context"
	"errors"
	"time"

	"sofra/app/balance"
	"sofra/app/words"
)

// Meter is one sitting at the balance of a programme: what is needed to weigh
// it again after each change, without asking the office. It holds numbers and
// codes, and hands out counts alone.
type Meter struct {
	Exact   bool // every part may be seen; else small groups are merged
	Targets []BalanceTarget
	stage   Stage
	people  []balance.Person
}

// OpenMeter reads who stands on the stage of a programme, as the event plays it;
// the event may be none. It is a step that leaves one trace: what is weighed
// later with the same meter opens nothing again. ErrSealed where this desk has
// no key.
func (a *App) OpenMeter(ctx context.Context, p Programme, event ID) (m *Meter, err error) {
	step := Step{Verb: words.T("Opened the balance of {name}", "name", p.Title), Kind: Trace, About: p.ID}
	err = a.keep(ctx, step, func(tx Tx) error {
		m, err = openMeter(ctx, tx, p, event)
		return err
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}

func openMeter(ctx context.Context, tx Tx, p Programme, event ID) (*Meter, error) {
	ask := StageAsk{EventID: event, Day: DateOf(time.Now())}
	if event != "" {
		e, err := tx.Event(ctx, event)
		if err != nil {
			return nil, err
		}
		ask.Day = orDate(e.Day, ask.Day)
	}
	seen := map[ID]bool{}
	for _, i := range p.Items {
		for _, f := range i.Performers {
			if !seen[f.PersonID+f.EnsembleID] {
				seen[f.PersonID+f.EnsembleID] = true
				ask.add(f)
			}
		}
	}
	m := &Meter{}
	may, failMay := entitled(ctx, tx)
	targets, failTargets := tx.TargetsFor(ctx, event)
	stage, failStage := tx.Stage(ctx, ask)
	if err := errors.Join(failMay, failTargets, failStage); err != nil {
		return nil, err
	}
	m.Exact, m.Targets, m.stage = may, targets, stage
	for _, s := range stage.People {
		m.people = append(m.people, balance.Person(s))
	}
	return m, nil
}

func (ask *StageAsk) add(f Performer) {
	switch {
	case f.PersonID != "":
		ask.People = append(ask.People, f.PersonID)
	case f.EnsembleID != "":
		ask.Ensembles = append(ask.Ensembles, f.EnsembleID)
	}
}

// Knows says whether the meter knows all who are in a programme; somebody new
// needs another look.
func (m *Meter) Knows(p Programme) bool {
	for _, i := range p.Items {
		for _, f := range i.Performers {
			if id := f.PersonID + f.EnsembleID; id != "" && m.stage.Of[id] == nil {
				return false
			}
		}
	}
	return true
}

// lineUp is the programme as the arithmetic wants it. Whoever nobody is known
// for, a guest or an ensemble without members, is one person who stated nothing.
func (m *Meter) lineUp(p Programme) balance.LineUp {
	l := balance.LineUp{People: m.people, Items: make([]balance.Item, len(p.Items))}
	guests := map[string]int{}
	total := 0
	for _, i := range p.Items {
		total += len(i.Performers)
	}
	players := make([]balance.Player, 0, 2*total)
	for n, i := range p.Items {
		from := len(players)
		for at, f := range i.Performers {
			lead := at == 0 // until roles say otherwise, whoever is named first leads
			here := m.stage.Of[f.PersonID+f.EnsembleID]
			if len(here) == 0 {
				name := f.Said + string(f.PersonID+f.EnsembleID)
				if _, seen := guests[name]; !seen {
					guests[name] = len(l.People)
					l.People = append(l.People[:len(l.People):len(l.People)], balance.Person{})
				}
				players = append(players, balance.Player{Person: guests[name], Lead: lead})
			}
			for _, person := range here {
				players = append(players, balance.Player{Person: person, Lead: lead})
			}
		}
		l.Items[n] = balance.Item{Music: i.Music(), Counted: true, Seconds: i.Planned, Players: players[from:len(players):len(players)]}
	}
	return l
}

// encounters counts the pairs of a programme that are of different communities
// and would play together for the first time.
func (m *Meter) encounters(l balance.LineUp) int {
	pairs := map[[2]int]bool{}
	for _, i := range l.Items {
		if !i.Music || !i.Counted {
			continue
		}
		for n, a := range i.Players {
			for _, b := range i.Players[n+1:] {
				pair := [2]int{min(a.Person, b.Person), max(a.Person, b.Person)}
				if !m.stage.Met[pair] && balance.Apart(l.People[a.Person], l.People[b.Person]) {
					pairs[pair] = true
				}
			}
		}
	}
	return len(pairs)
}
