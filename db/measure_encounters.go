package db

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app"
)

// playing is a person in one piece of an event that was held.
type playing struct {
	EventID, ItemID, PersonID app.ID
	Day                       app.Date
	Event, Item               string
	Seconds                   int64
	NewVersion                bool
	Lead                      bool
	Performed                 bool  // the list of the evening says that it was played
	Nameless                  int64 // others in the piece whom nobody is known for
}

// pieces parts rows into those of one piece at one event.
func pieces(rows []playing) (all [][]playing) {
	from := 0
	for i := range rows {
		if i+1 == len(rows) || rows[i+1].ItemID != rows[i].ItemID || rows[i+1].EventID != rows[i].EventID {
			all = append(all, rows[from:i+1])
			from = i + 1
		}
	}
	return all
}

// Encounters lists the pieces in which people of different communities played
// together, by day. What counts is what lists of evenings say was played: a plan
// is no encounter.
func (r reader) Encounters(ctx context.Context, f app.Filter) (rows []app.Encounter, err error) {
	defer wrap(&err, "encounters")
	if err := r.unlocked(ctx, app.AsksCommunity); err != nil {
		return nil, err
	}
	ours, err := r.together(ctx, held(f))
	if err != nil {
		return nil, err
	}
	return r.encountersIn(ctx, f, ours)
}

// encountersIn are those of what was played in the period, which holds it against
// what the same people played before and elsewhere.
func (r reader) encountersIn(ctx context.Context, f app.Filter, ours []playing) (rows []app.Encounter, err error) {
	if len(ours) == 0 {
		return nil, nil
	}
	people := peopleIn(ours)
	others, err := r.together(ctx, heldBefore(f), people...)
	if err != nil {
		return nil, err
	}
	all := slices.Concat(ours, others)
	slices.SortStableFunc(all, func(a, b playing) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.EventID, b.EventID))
	})
	said, err := r.voices(ctx, people)
	if err != nil {
		return nil, err
	}
	counted, met := map[app.ID]bool{}, meetings{}
	for _, row := range ours {
		counted[row.EventID] = true
	}
	for _, piece := range pieces(all) {
		at := piece[0]
		if !at.Performed {
			continue
		}
		if e := met.in(piece, said); len(e.Firsts)+len(e.Repeats) > 0 && counted[at.EventID] {
			rows = append(rows, e)
		}
	}
	return rows, nil
}

// meetings are the pairs that have played together, with the event where they did last.
type meetings map[[2]app.ID]app.ID

// in are the encounters of a piece, and how many there could have been. A pair
// counts once an event.
func (met meetings) in(piece []playing, said map[app.ID]voice) app.Encounter {
	at := piece[0]
	e := app.Encounter{EventID: at.EventID, ItemID: at.ItemID, Day: at.Day, Event: at.Event, Item: at.Item}
	for i, a := range piece {
		for _, b := range piece[i+1:] { // in order of their ids
			pair := [2]app.ID{a.PersonID, b.PersonID}
			last, known := met[pair]
			if last == at.EventID {
				continue
			}
			met[pair] = at.EventID
			if known {
				e.Again++
			} else {
				e.New++
			}
			if len(said[a.PersonID].communities) == 0 || !said[a.PersonID].apart(said[b.PersonID]) {
				continue
			}
			if known {
				e.Repeats = append(e.Repeats, pair)
			} else {
				e.Firsts = append(e.Firsts, pair)
			}
		}
	}
	return e
}

// encounters are the events of a measure of encounters, with how many pairs each
// adds. A row names the event and its pieces, and nobody.
func (r reader) encounters(ctx context.Context, m app.Measure, f app.Filter) (rows []app.Behind, err error) {
	all, err := r.Encounters(ctx, f)
	for _, e := range all {
		if n := e.Count(m); n > 0 {
			rows = addEncounter(rows, e, n)
		}
	}
	return rows, err
}

// addEncounter adds pairs to the row of their event.
func addEncounter(rows []app.Behind, at app.Encounter, n int64) []app.Behind {
	if last := len(rows) - 1; last >= 0 && rows[last].ID == at.EventID {
		rows[last].Amount += n
		rows[last].Name += ", " + at.Item
		return rows
	}
	return append(rows, app.Behind{Kind: app.Events, ID: at.EventID, Name: strings.TrimSuffix(at.Event+": "+at.Item, ": "), Day: at.Day, Amount: n})
}

// peopleIn are the people of rows, each once.
func peopleIn(rows []playing) (people []app.ID) {
	seen := map[app.ID]bool{}
	for _, row := range rows {
		if !seen[row.PersonID] {
			seen[row.PersonID] = true
			people = append(people, row.PersonID)
		}
	}
	return people
}
