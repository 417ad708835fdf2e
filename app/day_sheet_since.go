package app

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"sofra/app/words"
)

// SheetChangeKind says what became of something that a printed day sheet says.
type SheetChangeKind string

// The kinds, in the order in which they are listed.
const (
	SheetFact SheetChangeKind = "fact" // of its head: the room, the hours
	SheetTime SheetChangeKind = "time" // it is at another time
	SheetNew  SheetChangeKind = "new"
	SheetGone SheetChangeKind = "gone"
	SheetLine SheetChangeKind = "line" // it is called otherwise, or is of another length
	SheetWho  SheetChangeKind = "who"  // others do it, or are to be called
	SheetPart SheetChangeKind = "part" // a whole block reads otherwise
)

// SheetChange is one change since a day sheet was printed, as its readers would
// read it.
type SheetChange struct {
	Kind     SheetChangeKind
	Part     string // a block, or a fact of the head
	What     string // the line; of somebody to call, what they do
	At       string
	From, To string
}

// StaleSheet is the last print of a day sheet for some readers, which says what
// no longer holds.
type StaleSheet struct {
	DaySheet
	Artist  string // whose own sheet it is
	Changes []SheetChange
}

// StaleSheets lists the day sheets of an event whose last print was made before
// something that it says changed. Of an event that is over nobody needs to know.
func (a *App) StaleSheets(ctx context.Context, event ID, at time.Time) (all []StaleSheet, err error) {
	e, err := a.Event(ctx, event)
	if err != nil || e.Day != "" && e.Day < DateOf(at) {
		return nil, err
	}
	for _, variant := range DaySheetVariants() {
		prints, err := a.DaySheets(ctx, event, variant)
		if err != nil {
			return nil, err
		}
		seen := map[ID]bool{}
		for _, s := range prints {
			if seen[s.BookingID] || s.Said == "" {
				continue
			}
			seen[s.BookingID] = true
			one, err := a.sheetSince(ctx, s, at)
			if err != nil {
				return nil, err
			}
			if len(one.Changes) > 0 {
				all = append(all, one)
			}
		}
	}
	return all, nil
}

// sheetSince makes a sheet anew, with the blocks that were on, and compares what
// it would say with what it said.
func (a *App) sheetSince(ctx context.Context, s DaySheet, at time.Time) (one StaleSheet, err error) {
	one.DaySheet = s
	var was sheetSaid
	if err := json.Unmarshal([]byte(s.Said), &was); err != nil {
		return one, err
	}
	ask := DaySheetAsk{EventID: s.EventID, BookingID: s.BookingID, Variant: s.Variant, Blocks: s.Blocks, At: at}
	d, err := a.theDay(ctx, ask, s.Number)
	if s.BookingID != "" && errors.Is(err, ErrNotFound) {
		return one, nil // they do not come any more, and nobody reads it
	}
	if err != nil {
		return one, err
	}
	one.Artist = d.own.booking.Artist
	one.Changes = sheetChanges(was.Lines, d.saidLines(words.In(was.Lang)))
	return one, nil
}

// sheetChanges compares what was said with what is.
func sheetChanges(was, is []saidLine) (all []SheetChange) {
	for _, now := range is {
		at := slices.IndexFunc(was, now.of)
		if at < 0 {
			all = append(all, now.change(SheetNew))
			continue
		}
		all = append(all, now.since(was[at])...)
	}
	for _, old := range was {
		if !slices.ContainsFunc(is, old.of) {
			all = append(all, old.change(SheetGone))
		}
	}
	kinds := []SheetChangeKind{SheetFact, SheetTime, SheetNew, SheetGone, SheetLine, SheetWho, SheetPart}
	slices.SortStableFunc(all, func(a, b SheetChange) int { return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind) })
	return all
}

// of says whether two lines are of the same thing.
func (l saidLine) of(o saidLine) bool { return l.Part == o.Part && l.ID == o.ID }

// change is a line that came or went, as its part tells it.
func (l saidLine) change(kind SheetChangeKind) SheetChange {
	c := SheetChange{Kind: kind, Part: l.Part, What: l.What, At: l.At}
	switch {
	case l.Part == BlockContacts:
		c.Kind = SheetWho
	case slices.Contains([]string{BlockSchedule, BlockProgramme}, l.Part):
	case l.Mark != "":
		c.Kind = SheetPart
	default:
		c.Kind, c.What = SheetFact, ""
		if kind == SheetNew {
			c.To = l.What
		} else {
			c.From = l.What
		}
	}
	return c
}

// since lists what a line says otherwise than it did.
func (l saidLine) since(was saidLine) (all []SheetChange) {
	add := func(differs bool, c SheetChange) {
		if differs {
			c.Part, c.At = l.Part, l.At
			all = append(all, c)
		}
	}
	switch {
	case l.Part == BlockContacts:
		add(l.Mark != was.Mark || l.What != was.What, SheetChange{Kind: SheetWho, What: l.What})
	case l.Part == BlockSchedule, l.Part == BlockProgramme:
		add(l.At != was.At, SheetChange{Kind: SheetTime, What: l.What, From: was.At, To: l.At})
		add(l.What != was.What, SheetChange{Kind: SheetLine, What: l.What, From: was.What, To: l.What})
		add(l.What == was.What && l.Mark != was.Mark, SheetChange{Kind: SheetLine, What: l.What, From: was.Mark, To: l.Mark})
		add(l.Who != was.Who, SheetChange{Kind: SheetWho, What: l.What, From: was.Who, To: l.Who})
	case l.Mark != "" || was.Mark != "":
		add(l.Mark != was.Mark, SheetChange{Kind: SheetPart})
	default:
		add(l.What != was.What, SheetChange{Kind: SheetFact, From: was.What, To: l.What})
	}
	return all
}
