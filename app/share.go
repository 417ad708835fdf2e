package app

import (
	"context"
	"slices"

	"sofra/app/words"
)

// Left is what is eligible of an expense and paid by no grant yet; below zero
// where the shares are more than that.
func (e Expense) Left() Minor {
	left := e.Eligible()
	for _, s := range e.Shares {
		left -= s.Amount
	}
	return left
}

// SharesRule keeps the shares at or below the whole, and each with a grant.
func SharesRule(e Expense) words.Text {
	for _, s := range e.Shares {
		switch {
		case s.GrantID == "":
			return words.T("A share needs a grant that pays it.")
		case s.Amount < 0:
			return words.T("A share is not below zero.")
		case s.Units < 0:
			return words.T("A number here is above zero.")
		}
	}
	if e.Left() < 0 {
		return overShared(e)
	}
	return words.Text{}
}

// overShared says what the shares are more than.
func overShared(e Expense) words.Text {
	if e.Ineligible > 0 {
		return words.T("The shares are more than what is eligible.")
	}
	return words.T("The shares are more than the expense.")
}

// RateRule says what is wrong with a rate; none is fine.
func RateRule(rate string) words.Text {
	if _, ok := Convert(1, rate); rate != "" && !ok {
		return words.T("A rate is a number above zero.")
	}
	return words.Text{}
}

// ownLines holds each budget line against the grant that its share names.
func ownLines(ctx context.Context, tx Tx, shares []Share) error {
	for _, s := range shares {
		if s.LineID == "" {
			continue
		}
		g, err := tx.Grant(ctx, s.GrantID)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(g.Lines, func(l BudgetLine) bool { return l.ID == s.LineID }) {
			return check(Wrong{"Shares", words.T("A share names a budget line of another grant.")})
		}
	}
	return nil
}

// openGrants keeps new money off closed grants, of which the last report was accepted:
// what one of them pays of a document stays as it is, or goes.
func openGrants(ctx context.Context, tx Tx, was Expense, e *Expense) error {
	paid := slices.Clone(was.Shares)
	for _, s := range e.Shares {
		at := slices.IndexFunc(paid, func(old Share) bool { return was.Currency == e.Currency && old.paysAs(s) })
		if at >= 0 {
			paid = slices.Delete(paid, at, at+1) // the same once more is new
			continue
		}
		g, err := tx.Grant(ctx, s.GrantID)
		if err != nil {
			return err
		}
		if g.Status == string(GrantClose) {
			return check(Wrong{"Shares", closedGrant(g.Code)})
		}
	}
	return nil
}

// closedGrant says why a grant pays nothing new.
func closedGrant(code string) words.Text {
	return words.T("The grant {grant} is closed and pays for nothing new. Open it again to share documents on it.", "grant", code)
}

// paysAs says whether two shares of a document are the same money.
func (s Share) paysAs(o Share) bool {
	return s.GrantID == o.GrantID && s.LineID == o.LineID && s.Amount == o.Amount && s.EventID == o.EventID && s.Units == o.Units
}

// SaveShare has a grant pay a part of e, or changes that part.
func (a *App) SaveShare(ctx context.Context, e Expense, s Share) error {
	e.Shares = slices.Clone(e.Shares)
	at := slices.IndexFunc(e.Shares, func(old Share) bool { return old.ID == s.ID && s.ID != "" })
	if at < 0 {
		at = len(e.Shares)
		e.Shares = append(e.Shares, s)
	}
	e.Shares[at] = s
	return a.saveExpense(ctx, words.T("Let {grant} pay for {name}", "grant", s.Grant, "name", e.Description), &e)
}

// RemoveShare has the grant of a share no longer pay for e.
func (a *App) RemoveShare(ctx context.Context, e Expense, s Share) error {
	e.Shares = slices.DeleteFunc(slices.Clone(e.Shares), func(old Share) bool { return old.ID == s.ID })
	return a.saveExpense(ctx, words.T("Let {grant} no longer pay for {name}", "grant", s.Grant, "name", e.Description), &e)
}
