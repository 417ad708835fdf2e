package app

import (
	"context"

	"sofra/app/names"
	"sofra/app/words"
)

// Audience is who came to an event, counted in up to three ways. They are held
// against each other by their numbers; nothing links a name to a tally.
type Audience struct {
	Event
	Visitors []Visitor
}

// Audience reads who came to an event.
func (a *App) Audience(ctx context.Context, event ID) (all Audience, err error) {
	if all.Event, err = a.Event(ctx, event); err != nil {
		return all, err
	}
	all.Visitors, err = a.Visitors(ctx, event)
	return all, err
}

// In is how many names of the list are in a state.
func (a Audience) In(s VisitorState) (n int) {
	for _, v := range a.Visitors {
		if v.State == s {
			n++
		}
	}
	return n
}

// Heads is the head-count, and whether there is one.
func (a Audience) Heads() (n int, counted bool) {
	for _, c := range a.Attendance {
		if c.Way == "head-count" {
			n += c.People
			counted = true
		}
	}
	return n, counted
}

// Sum is what the answers to one question of the tally come to, with those who
// did not say; ok is that it was counted.
func (a Audience) Sum(asks string) (n int, ok bool) {
	for _, c := range a.Attendance {
		if c.Way == "tally" && TallyPartOf(c.Category).Asks == asks {
			n += c.People
			ok = true
		}
	}
	return n, ok
}

// Attendances is how many times somebody was here: the head-count, or where
// nobody counted the hall, the names that came.
func (a Audience) Attendances() int {
	if n, counted := a.Heads(); counted {
		return n
	}
	return a.In(Came)
}

// Difference is one way of counting held against the head-count, or against the
// names where nobody counted the hall.
type Difference struct {
	Label words.Text
	N     int
	Said  words.Text // empty where there is nothing to hold it against
	Even  bool
}

// Differences lists each count that there is and how it stands to the first.
// A list of names and a tally may be shorter than the hall was full; more than
// were there cannot be.
func (a Audience) Differences() (all []Difference) {
	heads, counted := a.Heads()
	add := func(label words.Text, n int) {
		d := Difference{Label: label, N: n}
		if len(all) > 0 {
			d.Said, d.Even = apart(n, all[0].N, counted)
		}
		all = append(all, d)
	}
	if counted {
		add(words.T("Head-count"), heads)
	}
	if len(a.Visitors) > 0 {
		add(words.T("Names that came"), a.In(Came))
	}
	for _, asks := range TallyAsks() {
		if n, ok := a.Sum(asks); ok {
			add(TallyAsked(asks), n)
		}
	}
	return all
}

// apart says how a count stands to the first one.
func apart(n, first int, heads bool) (said words.Text, even bool) {
	switch {
	case n == first:
		return words.T("the same"), true
	case n > first && heads:
		return words.N("{n} more than in the hall", n-first), false
	case n > first:
		return words.N("{n} more than names", n-first), false
	case heads:
		return words.N("{n} fewer than in the hall", first-n), false
	}
	return words.N("{n} fewer than names", first-n), false
}

// TallyAsked is what a question of the tally is called beside the other counts.
func TallyAsked(asks string) words.Text {
	switch asks {
	case "gender":
		return words.T("Tally: gender")
	case "age":
		return words.T("Tally: age")
	case "community":
		return words.T("Tally: community")
	}
	return words.T("Tally: municipality")
}

// Unasked says what is kept although the event does not ask for it any more.
func (a Audience) Unasked() (names, tallies int) {
	if !a.Counting.Names() {
		names = len(a.Visitors)
	}
	if !a.Counting.Tally() {
		for _, c := range a.Attendance {
			if c.Way == "tally" {
				tallies++
			}
		}
	}
	return names, tallies
}

// Beyond says what would be kept and not asked for, if an event asked for c.
func (a Audience) Beyond(c Counting) (names, tallies int) {
	a.Counting = c
	return a.Unasked()
}

// People is how many different people came, as far as their names tell.
func (a Audience) People() int {
	people, known, alone := map[ID]bool{}, map[string]bool{}, map[string]bool{}
	for _, v := range a.Visitors {
		if v.State == Came && v.PersonID != "" {
			people[v.PersonID], known[names.Key(v.Person)] = true, true
		}
	}
	for _, v := range a.Visitors {
		if key := names.Key(v.Name); v.State == Came && v.PersonID == "" && !known[key] {
			alone[key] = true
		}
	}
	return len(people) + len(alone)
}
