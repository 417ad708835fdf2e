package app

import (
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Counting is what an event asks about who came. Asking for less is keeping
// less: what is not asked for does not show.
type Counting string

// The ways of counting; CountAll is all of them.
const (
	CountAll   Counting = ""
	CountNames Counting = "names"
	CountTally Counting = "tally"
	CountOnly  Counting = "count"
)

// Countings lists the ways, the most first.
func Countings() []Counting { return []Counting{CountAll, CountNames, CountTally, CountOnly} }

// Names says whether the list of names is asked for.
func (c Counting) Names() bool { return c == CountAll || c == CountNames }

// Tally says whether the tally without names is asked for.
func (c Counting) Tally() bool { return c == CountAll || c == CountTally }

// SetCounting says what an event asks for. Where drop is given, what is there
// and not asked for any more is removed in the same step; else it stays.
func (a *App) SetCounting(ctx context.Context, event ID, c Counting, drop bool) error {
	if !slices.Contains(Countings(), c) {
		return Invalid{{"Counting", words.T("Choose one of the list.")}}
	}
	return a.changeEventTx(ctx, event, func(name string) words.Text {
		return words.T("Chose what is counted at {name}", "name", name)
	}, func(tx Tx, e *Event) error {
		e.Counting = c
		if !drop {
			return nil
		}
		if !c.Tally() {
			e.Attendance = slices.DeleteFunc(e.Attendance, func(n Attendance) bool { return n.Way == "tally" })
		}
		if c.Names() {
			return nil
		}
		return tx.PutVisitors(ctx, event, nil)
	})
}

// TallyPart is one count of a tally: which question it answers, and how.
type TallyPart struct {
	Asks string // gender, age, community, place; "" is none of them
	Code string // of the answer; PrefersNot is not said
}

// TallyAsks are the questions of a tally without names, in their order.
func TallyAsks() []string { return []string{"gender", "age", "community", "place"} }

// Category is how a count of a tally is kept.
func (p TallyPart) Category() string {
	if p.Asks == "" {
		return p.Code
	}
	return p.Asks + ":" + p.Code
}

// TallyPartOf reads a category, also as older lists wrote it.
func TallyPartOf(category string) TallyPart {
	category = strings.TrimSpace(category)
	asks, code, ok := strings.Cut(category, ":")
	low := strings.ToLower(category)
	switch {
	case ok && slices.Contains(TallyAsks(), asks):
		return TallyPart{asks, code}
	case low == "women" || low == "woman":
		return TallyPart{"gender", "woman"}
	case low == "men" || low == "man":
		return TallyPart{"gender", "man"}
	case slices.Contains(Communities(), low):
		return TallyPart{"community", low}
	case slices.Contains(AgeBands(), low):
		return TallyPart{"age", low}
	}
	return TallyPart{"", category}
}

// TallyCodes are the answers that a question of a tally has; those of the
// municipality are its places. What is not said is none of them.
func TallyCodes(asks string) []string {
	switch asks {
	case "gender":
		return []string{"woman", "man", "another"}
	case "age":
		return AgeBands()
	case "community":
		return Communities()
	}
	return nil
}

// TallyName says what a count of a tally counted; the name of a municipality is
// not known here.
func TallyName(p TallyPart) words.Text {
	switch {
	case p.Code == PrefersNot:
		return words.T("not said")
	case p.Asks == "gender":
		return genderText(p.Code)
	case p.Asks == "age":
		return noAnswer(p.Code)
	}
	return CommunityName(p.Code)
}

// Tallied counts one answer of a tally up or down; it does not go below nought.
// Each key is kept at once, so that none is lost; a run of them is one step,
// whatever answers they count.
func (a *App) Tallied(ctx context.Context, event ID, p TallyPart, by int) error {
	return a.changeEventAs(ctx, event, func(name string) Step {
		return Step{Verb: words.T("Counted at {name}, without names", "name", name), Kind: Change, Run: true}
	}, func(_ Tx, e *Event) error {
		e.setTally(p, max(e.Tally(p)+by, 0))
		return nil
	})
}

// SetTallied makes one answer of a tally a number.
func (a *App) SetTallied(ctx context.Context, event ID, p TallyPart, people int) error {
	if err := check(Wrong{"People", countRule(people)}); err != nil {
		return err
	}
	return a.changeEvent(ctx, event, func(name string) words.Text {
		return words.T("Wrote down a tally at {name}, without names", "name", name)
	}, func(e *Event) error {
		e.setTally(p, people)
		return nil
	})
}

// Tally is how many people an answer of the tally counted.
func (e Event) Tally(p TallyPart) (n int) {
	for _, c := range e.Attendance {
		if c.Way == "tally" && TallyPartOf(c.Category) == p {
			n += c.People
		}
	}
	return n
}

// setTally keeps one row for an answer, with its notes; a count of nobody needs
// none.
func (e *Event) setTally(p TallyPart, people int) {
	one, found := Attendance{Way: "tally"}, false
	var notes []string
	e.Attendance = slices.DeleteFunc(e.Attendance, func(c Attendance) bool {
		if c.Way != "tally" || TallyPartOf(c.Category) != p {
			return false
		}
		if !found {
			one, found = c, true
		}
		if c.Note != "" {
			notes = append(notes, c.Note)
		}
		return true
	})
	one.Category, one.People, one.Note = p.Category(), people, strings.Join(notes, "; ")
	if people > 0 || one.Note != "" {
		e.Attendance = append(e.Attendance, one)
	}
}
