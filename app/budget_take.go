package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// BudgetTaken is what a budget that was read makes of the lines of a grant.
type BudgetTaken struct {
	Lines   []BudgetLine // as they will be
	Added   []BudgetLine
	Changed []BudgetLine
	Gone    []BudgetLine // nothing stands on them
	Emptied []BudgetLine // not in the file; something stands on them, so they stay, with no money
}

// TakenBudget sets what was read against the lines of g. A line of the same code, or else
// of the same text, stays the line it was, with all that stands on it.
func (g Grant) TakenBudget(read []BudgetLine, held []ID) (t BudgetTaken) {
	left := slices.Clone(g.Lines)
	for _, l := range read {
		l.Position = len(t.Lines) + 1
		at := g.lineLike(left, l)
		if at < 0 {
			t.Added, t.Lines = append(t.Added, l), append(t.Lines, l)
			continue
		}
		old := left[at]
		left = slices.Delete(left, at, at+1)
		l.Kept, l.GrantID, l.Explanation = old.Kept, old.GrantID, old.Explanation
		if !l.sameAs(old) {
			t.Changed = append(t.Changed, l)
		}
		t.Lines = append(t.Lines, l)
	}
	for _, l := range left {
		if !slices.Contains(held, l.ID) {
			t.Gone = append(t.Gone, l)
			continue
		}
		l.Quantity, l.UnitCost, l.Amount, l.Position = 0, 0, 0, len(t.Lines)+1
		t.Emptied, t.Lines = append(t.Emptied, l), append(t.Lines, l)
	}
	return t
}

// lineLike finds the line that l is among those left: by its code and something of its
// text, else by its text under its heading, else by its code; -1 is none. A code that
// several have says nothing.
func (g Grant) lineLike(left []BudgetLine, l BudgetLine) int {
	title, heading := keyOf(l.Title), keyOf(l.Heading)
	for _, is := range []func(o BudgetLine) bool{
		func(o BudgetLine) bool {
			return o.Code == l.Code && keyOf(o.Title) == title && keyOf(o.Heading) == heading
		},
		func(o BudgetLine) bool { return keyOf(o.Title) == title && keyOf(o.Heading) == heading },
		func(o BudgetLine) bool { return l.Code != "" && o.Code == l.Code && g.once(o.Code) },
	} {
		if at := slices.IndexFunc(left, is); at >= 0 {
			return at
		}
	}
	return -1
}

// once says whether one line alone has the code.
func (g Grant) once(code string) bool {
	n := 0
	for _, l := range g.Lines {
		if l.Code == code {
			n++
		}
	}
	return n == 1
}

// sameAs says whether nothing that a file says of the line is new.
func (l BudgetLine) sameAs(old BudgetLine) bool {
	l.Position = old.Position
	return l == old
}

type budgetHeldReader interface {
	// LinesHeld lists the lines of a grant's budget on which something stands: a share
	// of a document, a part of a key, a forecast, time of staff.
	LinesHeld(ctx context.Context, grant ID) ([]ID, error)
}

// TakeBudget makes the lines of a grant those that were read, and keeps them as its next
// version, in one step. Versions that were agreed before stay as they are, and so does
// what reports were made of.
func (a *App) TakeBudget(ctx context.Context, g Grant, read BudgetRead, v *BudgetVersion) error {
	all, err := a.BudgetVersions(ctx, g.ID)
	if err != nil {
		return err
	}
	v.GrantID = g.ID
	if v.Number = 1; len(all) > 0 {
		v.Number = all[len(all)-1].Number + 1
	}
	if err := v.Check(); err != nil {
		return err
	}
	for _, l := range read.Lines {
		if err := l.check(g.Currency); err != nil {
			return err
		}
	}
	verb := words.T("Read version {n} of the budget of {grant} from {file}", "n", v.Number, "grant", g.Code, "file", read.File)
	return a.change(ctx, verb, func(tx Tx) error {
		held, err := tx.LinesHeld(ctx, g.ID)
		if err != nil {
			return err
		}
		now := g
		now.Lines = g.TakenBudget(read.Lines, held).Lines
		if err := tx.PutGrant(ctx, &now); err != nil {
			return err
		}
		v.Lines = now.Frozen()
		return tx.PutBudgetVersion(ctx, v)
	})
}
