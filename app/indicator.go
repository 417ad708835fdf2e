package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"sofra/app/words"
)

// Indicator is what shows whether an aim is reached. Its values are counted from
// records, or typed with evidence.
type Indicator struct {
	Kept
	AimID       ID
	Code        string // ours
	DonorNumber string // what the donor calls it
	Example     string // code in the library that it was taken from
	Position    int
	IndicatorRule
	CountedFrom
	IndicatorPlan
	TypedIn
	Texts        []IndicatorText
	Targets      []IndicatorTarget
	Measurements []Measurement
}

// IndicatorRule is how values of an indicator are read and put together.
type IndicatorRule struct {
	Kind        string // number, percentage, score, text
	Direction   string // up, down: which way is better
	Aggregation string // sum, latest, max, mean, ratio, unique
}

// CountedFrom is what an indicator is counted from; without a measure it is typed.
type CountedFrom struct {
	Measure   Measure
	OfMeasure Measure // what a share is of
	Narrow
	ShareOf string // a gender: a share of those who state this gender, among all who state one
}

// IndicatorPlan is when and by whom an indicator is looked at, and where it began.
type IndicatorPlan struct {
	Frequency      string
	Responsible    string
	Baseline       *int // nil is not known
	BaselineOf     int
	BaselinePlaces int
	BaselineOn     Date
	BaselineNote   string
}

// TypedIn is in which parts typed values are noted.
type TypedIn struct {
	PartedBy Set // of TypedParts
	OwnParts Set // what the parts of ByOwn are called
}

// IndicatorText is an indicator in one language.
type IndicatorText struct {
	Kept
	IndicatorID ID
	Language    words.Lang
	Title       string
	Definition  string
	Unit        string
	Means       string // by what a reader may check it
}

// IndicatorTarget is what an indicator is to come to by a day.
type IndicatorTarget struct {
	Kept
	IndicatorID ID
	Kind        string // target, milestone
	DueOn       Date   // "" is the end of the grant
	N           int64
	OfN         int64
	Places      int // of both
	Note        string
}

// IndicatorRow is an indicator as a list shows it.
type IndicatorRow struct {
	Indicator
	GrantID ID
	Grant   string // its code
	Level   string // of its aim
	Aim     string // code and title of its aim
	Title   string // in one of its languages
}

// IndicatorFilter says which indicators a list shows.
type IndicatorFilter struct {
	Page
	GrantID ID
	AimID   ID
	Binned  bool // also those in the bin
}

type indicatorReader interface {
	// Indicators lists indicators whole, in the order of their logframes, and
	// how many there are.
	Indicators(ctx context.Context, f IndicatorFilter) ([]IndicatorRow, int, error)

	// Indicator returns one with its texts, targets and typed values, or
	// ErrNotFound.
	Indicator(ctx context.Context, id ID) (Indicator, error)

	// UnshownValues lists the indicators of a grant by the approved typed values of
	// a period that have no file of their evidence, a row for each.
	UnshownValues(ctx context.Context, f Filter) ([]Behind, error)
}

type indicatorWriter interface {
	// PutIndicator keeps i and makes its parts those of i.
	PutIndicator(ctx context.Context, i *Indicator) error
}

// The kinds of value that an indicator has.
const (
	NumberValue = "number"
	PercentOf   = "percentage"
	ScoreValue  = "score" // a mean: thousandths, of how many
	TextValue   = "text"
)

// IndicatorKinds, IndicatorRules and IndicatorWays list the codes that an
// indicator may have.
func IndicatorKinds() []string { return []string{NumberValue, PercentOf, ScoreValue, TextValue} }

// IndicatorRules lists how values are put together.
func IndicatorRules() []string { return []string{"sum", "unique", "ratio", "mean", "latest", "max"} }

// IndicatorWays lists which way is better.
func IndicatorWays() []string { return []string{"up", "down"} }

// Frequencies lists how often an indicator is looked at.
func Frequencies() []string { return []string{"event", "month", "quarter", "half", "year", "once"} }

// Names returns what an indicator is found by.
func (i Indicator) Names() []string {
	all := []string{i.Said(words.En).Title} // the journal has one language
	for _, t := range i.Texts {
		if t.Title != all[0] {
			all = append(all, t.Title)
		}
	}
	return append(all, strings.TrimSpace(i.Code+" "+i.DonorNumber))
}

// In is the indicator in a language; empty where nobody wrote it.
func (i Indicator) In(l words.Lang) IndicatorText {
	for _, t := range i.Texts {
		if t.Language == l {
			return t
		}
	}
	return IndicatorText{}
}

// Said is the indicator in a language, else in the first that it has.
func (i Indicator) Said(l words.Lang) IndicatorText {
	if t := i.In(l); t.Title != "" || len(i.Texts) == 0 {
		return t
	}
	return i.Texts[0]
}

// Number is the donor's number, else ours.
func (i Indicator) Number() string { return cmp.Or(i.DonorNumber, i.Code) }

// Counted says whether values come from records.
func (i Indicator) Counted() bool { return i.Measure != "" }

// Target is the last target, and Milestone the first that is due on or after a
// day; ok is that there is one.
func (i Indicator) Target() (t IndicatorTarget, ok bool) {
	for _, o := range i.Targets {
		if o.Kind == "target" && (!ok || o.DueOn == "" || t.DueOn != "" && o.DueOn > t.DueOn) {
			t, ok = o, true
		}
	}
	return t, ok
}

// Milestones are those due in a period, the first first.
func (i Indicator) Milestones(from, to Date) (all []IndicatorTarget) {
	for _, o := range i.Targets {
		if o.Kind == "milestone" && o.DueOn != "" && (from == "" || o.DueOn >= from) && (to == "" || o.DueOn <= to) {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b IndicatorTarget) int { return strings.Compare(string(a.DueOn), string(b.DueOn)) })
	return all
}

// SaveIndicator adds an indicator behind those of its aim, or replaces it.
func (a *App) SaveIndicator(ctx context.Context, i *Indicator) error {
	i.tidy()
	return a.saveIndicator(ctx, words.T("Saved {name}", "name", i.Names()[0]), i)
}

// saveIndicator keeps an indicator as the step that verb names.
func (a *App) saveIndicator(ctx context.Context, verb words.Text, i *Indicator) error {
	i.tidy()
	if err := i.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error { return keepIndicator(ctx, tx, i) })
}

// keepIndicator puts a new one behind the others of its aim.
func keepIndicator(ctx context.Context, tx Tx, i *Indicator) error {
	if i.Version == 0 {
		_, n, err := tx.Indicators(ctx, IndicatorFilter{AimID: i.AimID, Page: Page{Limit: 1}})
		if err != nil {
			return err
		}
		i.Position = n
	}
	return tx.PutIndicator(ctx, i)
}

// MoveIndicator moves an indicator up (-1) or down (1) among those of its aim.
func (a *App) MoveIndicator(ctx context.Context, i Indicator, by int) error {
	return a.change(ctx, words.T("Moved {name}", "name", i.Names()[0]), func(tx Tx) error {
		rows, _, err := tx.Indicators(ctx, IndicatorFilter{AimID: i.AimID})
		if err != nil {
			return err
		}
		at := slices.IndexFunc(rows, func(o IndicatorRow) bool { return o.ID == i.ID })
		if at < 0 || at+by < 0 || at+by >= len(rows) {
			return ErrNowhere
		}
		rows[at], rows[at+by] = rows[at+by], rows[at]
		for n := range rows {
			if o := &rows[n].Indicator; o.Position != n {
				o.Position = n
				if err := tx.PutIndicator(ctx, o); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// SetText puts the text of its language in, or in place of the one that was there.
func (i *Indicator) SetText(t IndicatorText) {
	i.Texts = slices.Clone(i.Texts)
	for n := range i.Texts {
		if i.Texts[n].Language == t.Language {
			i.Texts[n] = t
			return
		}
	}
	i.Texts = append(i.Texts, t)
}
