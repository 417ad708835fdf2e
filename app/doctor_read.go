package app

import (
	"context"
	"slices"
)

// CheckedExpense is a document that a grant pays a part of, as the doctor looks
// at it: with all its shares, also those of other grants.
type CheckedExpense struct {
	Expense
	EventProject ID // of its event
	Scans        int
}

type doctorReader interface {
	// CheckedExpenses lists the documents that a grant pays a part of, of any
	// time, by their days.
	CheckedExpenses(ctx context.Context, grant ID) ([]CheckedExpense, error)

	// LookAlikes lists the documents of the office that have number, amount and
	// currency in common with one that the grant pays a part of, those included.
	LookAlikes(ctx context.Context, grant ID) ([]Expense, error)
}

// examined is what the checks look at, read once.
type examined struct {
	filter Filter
	grant  Grant
	all    []CheckedExpense // of any time
	alike  []Expense
	events []Behind // held in the period
	notes  []FindingNote
	turns  *Turning
}

func examine(ctx context.Context, from Reader, f Filter) (x *examined, err error) {
	x = &examined{filter: f}
	if x.grant, err = from.Grant(ctx, f.GrantID); err != nil {
		return nil, err
	}
	if x.all, err = from.CheckedExpenses(ctx, f.GrantID); err != nil {
		return nil, err
	}
	if x.alike, err = from.LookAlikes(ctx, f.GrantID); err != nil {
		return nil, err
	}
	if x.notes, err = from.FindingNotes(ctx, f.GrantID); err != nil {
		return nil, err
	}
	if x.events, _, err = from.Behind(ctx, EventsHeld, f, Page{}); err != nil {
		return nil, err
	}
	var lines []ShareLine
	for _, e := range x.all {
		lines = append(lines, e.line(Share{}))
	}
	x.turns, err = TurningFor(ctx, from, x.grant, Period{f.From, f.To}, lines)
	return x, err
}

// inPeriod says whether a day is in the report's period; no day is, for else
// nobody would ask after it.
func (x *examined) inPeriod(d Date) bool {
	return d == "" || d >= x.filter.From && (x.filter.To == "" || d <= x.filter.To)
}

// documents are those of the period.
func (x *examined) documents() []CheckedExpense {
	return slices.DeleteFunc(slices.Clone(x.all), func(e CheckedExpense) bool { return !x.inPeriod(e.Day) })
}

// soFar are the documents up to the end of the period, also before it.
func (x *examined) soFar() []CheckedExpense {
	return slices.DeleteFunc(slices.Clone(x.all), func(e CheckedExpense) bool {
		return e.Day == "" || x.filter.To != "" && e.Day > x.filter.To
	})
}

// shares are the parts of a document that the grant pays.
func (x *examined) shares(e CheckedExpense) []Share {
	return slices.DeleteFunc(slices.Clone(e.Shares), func(s Share) bool { return s.GrantID != x.grant.ID })
}

// turned is a share in the grant's currency; false where it has no rate.
func (x *examined) turned(e CheckedExpense, s Share) (Minor, bool) {
	turned, missing := x.turns.Line(e.line(s))
	return turned.Amount, missing == nil
}

// paid is what the grant pays of a document, as far as that can be said.
func (x *examined) paid(e CheckedExpense) (sum Minor) {
	for _, s := range x.shares(e) {
		amount, _ := x.turned(e, s)
		sum += amount
	}
	return sum
}

// row has a document stand behind a finding.
func (x *examined) row(e CheckedExpense) Behind {
	return Behind{Kind: Expenses, ID: e.ID, Name: e.Description, Day: e.Day, Amount: int64(x.paid(e))}
}

// those are the documents among some that a check picks.
func (x *examined) those(some []CheckedExpense, picks func(CheckedExpense) bool) (rows []Behind) {
	for _, e := range some {
		if picks(e) {
			rows = append(rows, x.row(e))
		}
	}
	return rows
}
