package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"sofra/app/names"
	"sofra/app/words"
)

// Visitor is somebody on the list of names of an event: a person, or a name as
// it was written. Nothing is kept here of who they are, and no count without
// names points to them.
type Visitor struct {
	Kept
	EventID  ID
	PersonID ID
	Name     string // "" where it is a person, whose name it is
	State    VisitorState
	CameAt   Instant // when they were ticked, on the day of the event
	Note     string
	Position int
	Person   string `part:"shown"` // read only
}

// VisitorState is how far it is with somebody on the list.
type VisitorState string

// The states.
const (
	Registered VisitorState = "registered"
	Came       VisitorState = "came"
	NoShow     VisitorState = "no-show"
	SaidOff    VisitorState = "cancelled"
)

// VisitorStates lists them in the order they come.
func VisitorStates() []VisitorState { return []VisitorState{Registered, Came, NoShow, SaidOff} }

// Shown is the name on the list.
func (v Visitor) Shown() string {
	if v.PersonID != "" {
		return v.Person
	}
	return v.Name
}

// Visit is an event on whose list somebody is, for the file about them.
type Visit struct {
	Day   Date
	Event string
	State VisitorState
	Note  string
}

type visitorReader interface {
	// Visitors is the list of names of an event, in its order.
	Visitors(ctx context.Context, event ID) ([]Visitor, error)

	// VisitsOf lists where a person is on the list, the latest first.
	VisitsOf(ctx context.Context, person ID) ([]Visit, error)
}

type visitorWriter interface {
	// PutVisitors makes the list of names of an event this one.
	PutVisitors(ctx context.Context, event ID, all []Visitor) error
}

// Check returns Invalid when v breaks a rule.
func (v Visitor) Check() error {
	name := words.Text{}
	if v.PersonID == "" {
		name = NameRule(v.Name)
	}
	return check(Wrong{"Name", name}, Wrong{"State", v.State.rule()}, Wrong{"Note", LengthRule(v.Note)})
}

// rule says what is wrong with a state.
func (s VisitorState) rule() words.Text {
	if !slices.Contains(VisitorStates(), s) {
		return words.T("Choose one of the list.")
	}
	return words.Text{}
}

// NamesIn are the names in a text that was typed or pasted: a line each, or the
// first cell of a line of a table. Numbers that a paper list puts before them
// are left out.
func NamesIn(text string) (all []string) {
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		for cell := range strings.SplitSeq(line, "\t") {
			cell = strings.Join(strings.Fields(strings.TrimLeft(strings.TrimSpace(cell), "0123456789.) ")), " ")
			if cell != "" {
				all = append(all, cell)
				break
			}
		}
	}
	return all
}

// AddVisitors puts names on the list of an event, in their order.
func (a *App) AddVisitors(ctx context.Context, event ID, state VisitorState, all ...string) error {
	for _, name := range all {
		if err := (Visitor{Name: name, State: state}).Check(); err != nil {
			return err
		}
	}
	return a.changeVisitors(ctx, event, func(name string) words.Text {
		return words.N("Put {n} names on the list of {name}", len(all), "name", name)
	}, func(list *[]Visitor, day Date) error {
		for _, name := range all {
			v := Visitor{Name: name}
			v.become(state, day)
			*list = append(*list, v)
		}
		return nil
	})
}

// SaveVisitor adds somebody to the list, or replaces what was noted.
func (a *App) SaveVisitor(ctx context.Context, v Visitor) error {
	if err := v.Check(); err != nil {
		return err
	}
	if v.PersonID != "" {
		v.Name = ""
	}
	return a.changeVisitors(ctx, v.EventID, func(name string) words.Text {
		return words.T("Changed the list of {name}", "name", name)
	}, func(list *[]Visitor, day Date) error {
		if v.PersonID != "" && slices.ContainsFunc(*list, func(o Visitor) bool { return o.ID != v.ID && o.PersonID == v.PersonID }) {
			return Invalid{{"PersonID", words.T("They are on the list already.")}}
		}
		v.become(v.State, day)
		return with(list, v)
	})
}

// MarkVisitors says of those who came, or did not.
func (a *App) MarkVisitors(ctx context.Context, event ID, state VisitorState, ids ...ID) error {
	if err := check(Wrong{"State", state.rule()}); err != nil {
		return err
	}
	return a.changeVisitors(ctx, event, func(name string) words.Text {
		return words.N("Ticked {n} names on the list of {name}", len(ids), "name", name)
	}, func(list *[]Visitor, day Date) error {
		for i := range *list {
			if v := &(*list)[i]; slices.Contains(ids, v.ID) {
				v.become(state, day)
			}
		}
		return nil
	})
}

// MarkRest says one thing of all of whom nothing is said yet: that they came,
// or that they did not.
func (a *App) MarkRest(ctx context.Context, event ID, state VisitorState) error {
	all, err := a.Visitors(ctx, event)
	if err != nil {
		return err
	}
	var rest []ID
	for _, v := range all {
		if v.State == Registered {
			rest = append(rest, v.ID)
		}
	}
	return a.MarkVisitors(ctx, event, state, rest...)
}

// RemoveVisitors takes names off the list.
func (a *App) RemoveVisitors(ctx context.Context, event ID, ids ...ID) error {
	return a.changeVisitors(ctx, event, func(name string) words.Text {
		return words.N("Took {n} names off the list of {name}", len(ids), "name", name)
	}, func(list *[]Visitor, _ Date) error {
		*list = slices.DeleteFunc(*list, func(v Visitor) bool { return slices.Contains(ids, v.ID) })
		return nil
	})
}

// become gives a visitor a state. When somebody came is known only of who is
// ticked on the day itself: later it is a paper list that is taken over.
func (v *Visitor) become(state VisitorState, day Date) {
	switch {
	case state != Came:
		v.CameAt = ""
	case v.State != Came && day == DateOf(time.Now()):
		v.CameAt = InstantOf(time.Now())
	}
	v.State = state
}

// changeVisitors changes the list of an event as it is kept now, in one step.
func (a *App) changeVisitors(ctx context.Context, event ID, verb func(name string) words.Text, edit func(*[]Visitor, Date) error) error {
	now, err := a.Event(ctx, event)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(now.Title), func(tx Tx) error {
		all, err := tx.Visitors(ctx, event)
		if err == nil {
			err = edit(&all, now.Day)
		}
		if err != nil {
			return err
		}
		for i := range all {
			all[i].Position = i + 1
		}
		return tx.PutVisitors(ctx, event, all)
	})
}

// SameNames counts the names that stand on a list more than once: they may be
// two people, or one who was written twice.
func SameNames(all []Visitor) (n int) {
	seen := map[string]int{}
	for _, v := range all {
		seen[names.Key(v.Shown())]++
	}
	for _, times := range seen {
		if times > 1 {
			n++
		}
	}
	return n
}

// VisitorStateName is what a state is called, of one name.
func VisitorStateName(s VisitorState) words.Text {
	switch s {
	case Registered:
		return words.T("Registered|for an event")
	case Came:
		return words.T("Came|to an event")
	case NoShow:
		return words.T("Did not come")
	}
	return words.T("Said off")
}
