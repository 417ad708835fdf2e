package app

import (
	"cmp"
	"context"
	"slices"

	"sofra/app/words"
)

// Pattern is what events of a kind begin with. People call it the template of
// an event; Template is what Word fills in.
type Pattern struct {
	Kept
	Title   string
	Kind    string // of the events
	Minutes int    // how long they are; 0 is not said
	EventLimits
	Notes string
	Lines []PatternLine
}

// PatternLine is one line of a pattern, of one of its parts.
type PatternLine struct {
	Kept
	PatternID ID
	Part      string // show, task, cost, person
	What      string // "" where the role says it
	Who       string // in words, who has it in hand
	PersonID  ID
	PatternShow
	DaysBefore *int  // of a task
	Amount     Minor // of a cost
	Currency   string
	Role       string // of a person
	Note       string
	Position   int
	Person     string `part:"shown"` // "" too where they are in the bin
}

// PatternShow is what a line of the run of show has that others have not.
type PatternShow struct {
	FromStart *int // minutes from the beginning of the event; nil is TBA
	Minutes   int
	SeenBy    Set
	Programme bool
}

// The parts of a pattern.
const (
	PatternShows  = "show"
	PatternTasks  = "task"
	PatternCosts  = "cost"
	PatternPeople = "person"
)

// PatternParts lists the parts of a pattern in the order of its page.
func PatternParts() []string {
	return []string{PatternShows, PatternTasks, PatternCosts, PatternPeople}
}

// PatternRow is a pattern as a list shows it: how many lines its parts have, and
// how many events were filled from it.
type PatternRow struct {
	Pattern
	Shows  int
	Tasks  int
	Costs  int
	People int
	Events int
}

// Size is how many lines a pattern has.
func (r PatternRow) Size() int { return r.Shows + r.Tasks + r.Costs + r.People }

// PatternFilter says which patterns a list shows.
type PatternFilter struct {
	Page
	Kind string
}

type patternReader interface {
	// Patterns lists patterns without their lines, and how many there are.
	Patterns(ctx context.Context, f PatternFilter) ([]PatternRow, int, error)

	// Pattern returns one with its lines, or ErrNotFound.
	Pattern(ctx context.Context, id ID) (Pattern, error)

	// LastPattern is the one that the newest event of a kind in a series, or in
	// none, was filled from; "" is none.
	LastPattern(ctx context.Context, kind string, series ID) (ID, error)
}

type patternWriter interface {
	// PutPattern keeps p and makes its lines those of p.
	PutPattern(ctx context.Context, p *Pattern) error
}

// Names returns what a pattern is found by.
func (p Pattern) Names() []string { return []string{p.Title} }

// Of are the lines of one part in their order: a run of show by its times, a
// checklist by what comes first.
func (p Pattern) Of(part string) (all []PatternLine) {
	for _, l := range p.Lines {
		if l.Part == part {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b PatternLine) int {
		return cmp.Or(cmp.Compare(a.turn(), b.turn()), cmp.Compare(a.Position, b.Position))
	})
	return all
}

// turn is what a line is sorted by within its part.
func (l PatternLine) turn() int {
	switch {
	case l.Part == PatternShows && l.FromStart != nil:
		return *l.FromStart
	case l.Part == PatternTasks && l.DaysBefore != nil:
		return -*l.DaysBefore
	case l.Part == PatternShows || l.Part == PatternTasks:
		return unknownMinute
	}
	return 0
}

// farthest is how many minutes a line may be from the beginning: two days.
const farthest = 2 * dayLong

// Check returns Invalid when p breaks a rule.
func (p Pattern) Check() error {
	var minutes words.Text
	if p.Minutes < 0 || p.Minutes >= dayLong {
		minutes = words.T("A length is between 0 and {n} minutes.", "n", dayLong-1)
	}
	wrongs := []Wrong{
		{"Title", NameRule(p.Title)}, {"Kind", oneOf(p.Kind, EventKinds()...)}, {"Minutes", minutes},
		{"Curfew", ClockRule(p.Curfew)}, {"Slot", countRule(p.Slot)},
	}
	for _, l := range p.Lines {
		wrongs = append(wrongs, l.check()...)
	}
	return check(wrongs...)
}

// check is what may be wrong with a line. Its role, or its name, is needed.
func (l PatternLine) check() []Wrong {
	wrongs := []Wrong{{"Part", oneOf(l.Part, PatternParts()...)}, {"Who", LengthRule(l.Who)}, {"Note", LengthRule(l.Note)}, {"Amount", MoneyRule(l.Amount, l.Currency)}}
	if l.Part == PatternPeople {
		return append(wrongs, Wrong{"Role", roleRule(l.Role)})
	}
	show := ShowLine{What: l.What, Minutes: l.Minutes, SeenBy: l.SeenBy}
	if err, wrong := show.Check().(Invalid); wrong {
		wrongs = append(wrongs, err...)
	}
	task := Task{Title: l.What, DaysBefore: l.DaysBefore}
	if err, wrong := task.Check().(Invalid); wrong {
		wrongs = append(wrongs, slices.DeleteFunc(err, func(w Wrong) bool { return w.Field == "Title" })...)
	}
	if n := l.FromStart; n != nil && (*n < -farthest || *n > farthest) {
		wrongs = append(wrongs, Wrong{"FromStart", words.T("At most two days before or after the beginning.")})
	}
	return wrongs
}

// SavePattern adds or replaces a pattern with its lines.
func (a *App) SavePattern(ctx context.Context, p *Pattern) error {
	return a.savePattern(ctx, words.T("Saved {name}", "name", p.Title), p)
}

// savePattern keeps a pattern as the step that verb names.
func (a *App) savePattern(ctx context.Context, verb words.Text, p *Pattern) error {
	if err := p.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return tx.PutPattern(ctx, p) })
}

// SavePatternLine adds a line at the end of its part of a pattern, or replaces it.
func (a *App) SavePatternLine(ctx context.Context, l PatternLine) error {
	if err := check(l.check()...); err != nil {
		return err
	}
	verb := func(name string) words.Text {
		return words.T("Saved a line of the template {name}", "name", name)
	}
	return a.changePattern(ctx, l.PatternID, verb, func(p *Pattern) error {
		if l.Version == 0 {
			l.Position = len(p.Lines)
		}
		return with(&p.Lines, l)
	})
}

// RemovePatternLine takes a line out of its pattern.
func (a *App) RemovePatternLine(ctx context.Context, l PatternLine) error {
	verb := func(name string) words.Text {
		return words.T("Removed a line of the template {name}", "name", name)
	}
	return a.changePattern(ctx, l.PatternID, verb, func(p *Pattern) error { return without(&p.Lines, l.Kept) })
}

// changePattern changes a pattern as it is kept now, in one step.
func (a *App) changePattern(ctx context.Context, id ID, verb func(name string) words.Text, edit func(*Pattern) error) error {
	now, err := a.Pattern(ctx, id)
	if err != nil {
		return err
	}
	return a.again(ctx, verb(now.Title), func(tx Tx) error {
		p, err := tx.Pattern(ctx, id)
		if err == nil {
			err = edit(&p)
		}
		if err != nil {
			return err
		}
		for i := range p.Lines {
			p.Lines[i].Position = i
		}
		return tx.PutPattern(ctx, &p)
	})
}
