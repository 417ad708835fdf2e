package app

import (
	"context"

	"sofra/app/disclosure"
	"sofra/app/words"
)

// Encounter is a piece in which people of different communities played
// together. Who they are tells their communities, so it stays in a step.
type Encounter struct {
	EventID, ItemID ID
	Day             Date
	Event, Item     string
	Firsts, Repeats [][2]ID // pairs that had not met, and that had met at an earlier event
	New, Again      int64   // how many of each there could have been, had everybody been of another community
}

// Count is how many pairs a measure of encounters counts here.
func (e Encounter) Count(m Measure) int64 { return int64(len(e.of(m))) }

// Pairs are those of a measure of encounters, as they are told.
func (e Encounter) Pairs(m Measure) (p disclosure.Pairs) {
	for _, pair := range e.of(m) {
		p.With(string(pair[0]), string(pair[1]))
	}
	if p.Could = e.New; m == RepeatedEncounters {
		p.Could = e.Again
	}
	return p
}

func (e Encounter) of(m Measure) [][2]ID {
	switch m {
	case FirstEncounters:
		return e.Firsts
	case RepeatedEncounters:
		return e.Repeats
	}
	return nil
}

// EncounterPair is two people who played together, for those who may see who.
type EncounterPair struct {
	EventID, ItemID ID
	Day             Date
	Event, Item     string
	Names           [2]string
}

// EncounterPiece is how many pairs met in one piece; of several pieces, which are
// too small to be told apart, Item is "".
type EncounterPiece struct {
	Item  string
	Pairs int64
}

// ProgrammeEncounters is what stands behind the number of first encounters of a
// programme.
type ProgrammeEncounters struct {
	Played   bool // counted from what was played; else from the plan
	N        int64
	Withheld bool             // too few to be told without the right
	Pairs    []EncounterPair  // with the right
	Pieces   []EncounterPiece // without it
}

// Played says whether an evening is written down as it was; else it is a plan.
func (p Programme) Played() bool {
	for n := range p.Items {
		if p.played(&p.Items[n]) {
			return true
		}
	}
	return false
}

func (p *Programme) played(i *Item) bool {
	return i.Counts() && (p.Status == "performed" || i.Outcome != "" || i.Performed > 0)
}

// EncountersOf opens who would meet, or met, in the pieces of a programme as an
// event plays it. Who may not see small groups sees counts by piece, small ones
// merged. It leaves a trace. ErrSealed where this desk has no key.
func (a *App) EncountersOf(ctx context.Context, p Programme, event ID) (e ProgrammeEncounters, err error) {
	step := Step{Verb: words.T("Opened the first encounters of {name}", "name", p.Title), Kind: Trace, About: p.ID}
	err = a.keep(ctx, step, func(tx Tx) error {
		e, err = encountersOf(ctx, tx, p, event)
		return err
	})
	return e, err
}

func encountersOf(ctx context.Context, tx Tx, p Programme, event ID) (ProgrammeEncounters, error) {
	m, err := openMeter(ctx, tx, p, event)
	if err != nil {
		return ProgrammeEncounters{}, err
	}
	met, pairs := m.meet(p, m.lineUp(p))
	e := ProgrammeEncounters{Played: p.Played(), N: int64(len(met)), Withheld: !m.Exact && withheldPairs(p.Played(), pairs, m.Least)}
	switch {
	case e.Withheld:
		e.N = 0
		return e, nil
	case !m.Exact:
		e.Pieces = piecesOf(p, pairs, m.Least)
		return e, nil
	}
	at := EncounterPair{EventID: event}
	if event != "" {
		one, err := tx.Event(ctx, event)
		if err != nil {
			return e, err
		}
		at.Day, at.Event = one.Day, one.Title
	}
	names := namer{tx, map[ID]string{}}
	for _, one := range met {
		at.ItemID, at.Item = p.Items[one.item].ID, p.Items[one.item].Name()
		if at.Names, err = names.of(ctx, [2]ID{m.stage.IDs[one.low], m.stage.IDs[one.high]}); err != nil {
			return e, err
		}
		e.Pairs = append(e.Pairs, at)
	}
	return e, nil
}

// piecesOf are the numbers of pairs piece by piece; those that tell are merged.
func piecesOf(p Programme, pairs []disclosure.Pairs, k int64) (all []EncounterPiece) {
	shown, rest := disclosure.Singly(pairs, int(k))
	for i, one := range pairs {
		if shown[i] && one.N > 0 {
			all = append(all, EncounterPiece{Item: p.Items[i].Name(), Pairs: one.N})
		}
	}
	if rest.N > 0 {
		all = append(all, EncounterPiece{Pairs: rest.N})
	}
	return all
}

// namer reads names once.
type namer struct {
	from Reader
	seen map[ID]string
}

func (n namer) of(ctx context.Context, pair [2]ID) (names [2]string, err error) {
	for i, id := range pair {
		if _, known := n.seen[id]; !known {
			one, err := n.from.Person(ctx, id)
			if err != nil {
				return names, err
			}
			n.seen[id] = one.Name
		}
		names[i] = n.seen[id]
	}
	return names, nil
}

// EncounterPairs lists the pairs that a measure of encounters counts, and how
// many there are. It is for those who may see small groups, and leaves a trace.
func (a *App) EncounterPairs(ctx context.Context, m Measure, f Filter, p Page) (rows []EncounterPair, n int, err error) {
	err = a.keep(ctx, Step{Verb: words.T("Looked at who met across communities"), Kind: Trace, About: f.GrantID}, func(tx Tx) error {
		may, err := entitled(ctx, tx)
		if err == nil && !may {
			return ErrSmallGroups
		}
		if err == nil {
			rows, n, err = encounterPairs(ctx, tx, m, f, p)
		}
		return err
	})
	return rows, n, err
}

func encounterPairs(ctx context.Context, tx Tx, m Measure, f Filter, p Page) (rows []EncounterPair, n int, err error) {
	all, err := tx.Encounters(ctx, f)
	names := namer{tx, map[ID]string{}}
	for _, e := range all {
		for _, pair := range e.of(m) {
			n++
			if n <= p.Offset || p.Limit > 0 && n > p.Offset+p.Limit {
				continue
			}
			one := EncounterPair{EventID: e.EventID, ItemID: e.ItemID, Day: e.Day, Event: e.Event, Item: e.Item}
			if one.Names, err = names.of(ctx, pair); err != nil {
				return nil, 0, err
			}
			rows = append(rows, one)
		}
	}
	return rows, n, err
}
