package app

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"sofra/app/balance"
	"sofra/app/disclosure"
	"sofra/app/words"
)

// Meter is one sitting at the balance of a programme: what is needed to weigh
// it again after each change, without asking the office. It holds numbers and
// codes, and hands out counts alone.
type Meter struct {
	Exact   bool  // every part may be seen; else small groups are merged
	Least   int64 // fewer people are a small group
	Targets []BalanceTarget

	// FeesBeside is what the event pays, in cents of EUR, beside the fees of
	// the people on stage: to ensembles, and to who is not in the programme.
	FeesBeside int64

	stage  Stage
	people []balance.Person
	fresh  []bool // of each two people, by number: they are of different communities and never played together
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

func openMeter(ctx context.Context, tx Tx, p Programme, event ID) (m *Meter, err error) {
	ask := StageAsk{EventID: event, Day: DateOf(time.Now())}
	if event != "" {
		e, err := tx.Event(ctx, event)
		if err != nil {
			return nil, err
		}
		ask.Day = orDate(e.Day, ask.Day)
	}
	ask = askOf(p, event, ask.Day)
	m = &Meter{}
	may, failMay := entitled(ctx, tx)
	least, failLeast := SmallestOf(ctx, tx)
	targets, failTargets := tx.TargetsFor(ctx, event)
	stage, failStage := tx.Stage(ctx, ask)
	if err := errors.Join(failMay, failLeast, failTargets, failStage); err != nil {
		return nil, err
	}
	m.Exact, m.Least, m.Targets, m.stage = may, least.Counts, targets, stage
	for _, s := range stage.People {
		m.people = append(m.people, balance.Person(s))
	}
	if m.FeesBeside, err = feesBeside(ctx, tx, event, m.people); err != nil {
		return nil, err
	}
	m.fresh = make([]bool, len(m.people)*len(m.people))
	for a := range m.people {
		for b := a + 1; b < len(m.people); b++ {
			m.fresh[a*len(m.people)+b] = !stage.Met[[2]int{a, b}] && balance.Apart(m.people[a], m.people[b])
		}
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
			if id := f.billed(); id != "" && m.stage.Of[id] == nil {
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
	for n := range p.Items {
		total += len(p.Items[n].Performers)
	}
	players := make([]balance.Player, 0, 2*total)
	for n := range p.Items {
		i := &p.Items[n]
		from, named := len(players), i.namesLead()
		for at := range i.Performers {
			f := &i.Performers[at]
			lead := named && f.Role == LeadRole || !named && at == 0
			here := m.stage.Of[f.billed()]
			if len(here) == 0 {
				name := f.Said + string(f.billed())
				if _, seen := guests[name]; !seen {
					guests[name] = len(l.People)
					l.People = append(l.People[:len(l.People):len(l.People)], balance.Person{})
				}
				players = append(players, balance.Player{Person: guests[name], Lead: lead})
			}
			for _, person := range here {
				if !playing(players[from:], person) { // alone and in an ensemble is once
					players = append(players, balance.Player{Person: person, Lead: lead})
				}
			}
		}
		l.Items[n] = balance.Item{Music: i.Music(), Counted: i.Counts(), Out: i.Outcome == WasDropped, Seconds: p.Takes(*i), Players: players[from:len(players):len(players)]}
	}
	return l
}

func playing(players []balance.Player, person int) bool {
	return slices.ContainsFunc(players, func(f balance.Player) bool { return f.Person == person })
}

// meeting is two people, by number, who would play a piece together for the
// first time.
type meeting struct{ item, low, high int }

// meet are the pairs of a programme that are of different communities and play
// together for the first time: as was played where that is written down, and
// else as it is planned. Pairs are the same, piece by piece.
func (m *Meter) meet(p Programme, l balance.LineUp) (met []meeting, pairs []disclosure.Pairs) {
	all, played := len(m.people), p.Played()
	counted := make([]bool, len(m.fresh))
	met, pairs = make([]meeting, 0, 4*len(l.Items)), make([]disclosure.Pairs, len(l.Items))
	for n, i := range l.Items {
		if !i.Music || !i.Counted || played && !p.played(&p.Items[n]) {
			continue
		}
		for at, a := range i.Players {
			for _, b := range i.Players[at+1:] {
				low, high := min(a.Person, b.Person), max(a.Person, b.Person)
				pair := low*all + high
				if high >= all || counted[pair] || m.stage.Met[[2]int{low, high}] {
					continue
				}
				counted[pair] = true
				pairs[n].Could++
				if m.fresh[pair] {
					met = append(met, meeting{n, low, high})
					pairs[n].With(strconv.Itoa(low), strconv.Itoa(high))
				}
			}
		}
	}
	return met, pairs
}

// billed is who stands in the line of a programme: a person or an ensemble.
func (f Performer) billed() ID {
	if f.PersonID != "" {
		return f.PersonID
	}
	return f.EnsembleID
}
