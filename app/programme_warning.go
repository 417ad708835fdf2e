package app

import (
	"context"
	"slices"
	"time"
)

// PlayingWith is somebody who stands on stage with a line of the programme:
// alone, or in an ensemble that evening.
type PlayingWith struct {
	OfID     ID // the person's own id, or the ensemble's
	PersonID ID
	Name     string
	Part     string // in the line-up of an ensemble; "" where none says it
}

// NeedKind says why somebody needs time between two items.
type NeedKind string

// The kinds of need, the most pressing first.
const (
	NeedsOtherPart  NeedKind = "part"     // another instrument
	NeedsOtherGroup NeedKind = "ensemble" // another ensemble, or alone and then in one
	NeedsBoth       NeedKind = "both"     // in both items, with others
)

// ProgrammeWarning says that somebody is needed in two items, one after the
// other, and no change-over is planned between.
type ProgrammeWarning struct {
	Place    int // of the first item, from 1 on
	Next     int // of the other: items that do not count may stand between
	Kind     NeedKind
	Name     string
	From, To string // instruments, or ensembles; "" is alone
	Others   int    // who need time there as well
}

// PlayingOf asks who stands in the lines of a programme.
func (a *App) PlayingOf(ctx context.Context, p Programme, event ID, day Date) ([]PlayingWith, error) {
	return a.PlayingWith(ctx, askOf(p, event, orDate(day, DateOf(time.Now()))))
}

// askOf asks who is in the lines of a programme, each once.
func askOf(p Programme, event ID, day Date) StageAsk {
	ask, seen := StageAsk{EventID: event, Day: day}, map[ID]bool{}
	for _, i := range p.Items {
		for _, f := range i.Performers {
			if !seen[f.billed()] {
				seen[f.billed()] = true
				ask.add(f)
			}
		}
	}
	return ask
}

// spell is somebody in an item: with what, and with whom.
type spell struct {
	person      ID
	name        string
	part        string
	group, band string // the ensemble's id and name; "" is alone
}

// Warnings lists where somebody needs time and none is planned. Who plays on
// with the same people and the same instruments needs none; an item that is not
// agreed is passed over, and one that goes on attacca is meant so, but for hands
// that are full.
func (p Programme) Warnings(playing []PlayingWith) (all []ProgrammeWarning) {
	of := map[ID][]PlayingWith{}
	for _, w := range playing {
		of[w.OfID] = append(of[w.OfID], w)
	}
	last := -1
	var before []spell
	for n, i := range p.Items {
		if !i.Counts() {
			continue
		}
		if i.Kind == "change-over" || i.Kind == "interval" {
			last = -1
			continue
		}
		now := spells(i, of)
		if last >= 0 {
			if w := needed(before, now, p.Items[last].Transition == "attacca"); w.Kind != "" {
				w.Place, w.Next = last+1, n+1
				all = append(all, w)
			}
		}
		last, before = n, now
	}
	return all
}

// spells lists who is in an item.
func spells(i Item, of map[ID][]PlayingWith) (all []spell) {
	for _, f := range i.Performers {
		for _, w := range of[f.billed()] {
			s := spell{person: w.PersonID, name: w.Name, part: f.Part}
			if f.EnsembleID != "" {
				s.part, s.group, s.band = w.Part, string(f.EnsembleID), f.Name
			}
			all = append(all, s)
		}
	}
	return all
}

// needed says who needs time most between two items, and how many others do.
func needed(before, now []spell, attacca bool) (w ProgrammeWarning) {
	if sameStage(before, now) {
		return w
	}
	counted := map[ID]bool{}
	for _, a := range before {
		for _, b := range now {
			if a.person != b.person || counted[a.person] || staysWith(now, a) {
				continue
			}
			one := between(a, b)
			if attacca && one.Kind != NeedsOtherPart {
				continue
			}
			counted[a.person] = true
			if w.Kind == "" || urgent(one.Kind) < urgent(w.Kind) {
				one.Others = w.Others
				w = one
			}
		}
	}
	if w.Kind != "" {
		w.Others = len(counted) - 1
	}
	return w
}

// staysWith says whether somebody goes on in a group that is in the next item
// as well: the band stays where it is.
func staysWith(now []spell, a spell) bool {
	return a.group != "" && slices.Contains(now, a)
}

// between says what somebody has to do between two items.
func between(a, b spell) ProgrammeWarning {
	switch {
	case a.part != "" && b.part != "" && a.part != b.part:
		return ProgrammeWarning{Kind: NeedsOtherPart, Name: a.name, From: a.part, To: b.part}
	case a.group != b.group && a.group != "" && b.group != "":
		return ProgrammeWarning{Kind: NeedsOtherGroup, Name: a.name, From: a.band, To: b.band}
	}
	return ProgrammeWarning{Kind: NeedsBoth, Name: a.name}
}

func urgent(k NeedKind) int {
	return slices.Index([]NeedKind{NeedsOtherPart, NeedsOtherGroup, NeedsBoth}, k)
}

// sameStage says whether the same people stand there with the same instruments.
func sameStage(before, now []spell) bool {
	if len(before) != len(now) {
		return false
	}
	for _, s := range before {
		if !slices.Contains(now, s) {
			return false
		}
	}
	return true
}
