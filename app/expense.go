package app

import (
	"cmp"
	"context"

	"sofra/app/words"
)

// Expense is one document, once; its shares say who pays.
type Expense struct {
	Kept
	Number      string // of the document: "2025-011"
	Day         Date
	Supplier    string
	Description string
	Amount      Minor // gross
	Currency    string
	Rate        string // one unit of Currency in the office's currency, a decimal; "" where they are the same
	RateSource  string
	EventID     ID
	Notes       string
	Document
	Posting
	Shares []Share // written with the expense, in one step
}

// Share is the part of an expense that one grant's line pays, in the
// expense's currency. All shares together are never above what is eligible of it.
type Share struct {
	Kept
	ExpenseID ID
	GrantID   ID
	LineID    ID
	Amount    Minor
	EventID   ID    // "" is the event of the document
	Units     int64 // of the budget line, in thousandths; 0 does not say
	SharedWith
}

// SharedWith says whose a share is; read only.
type SharedWith struct {
	Grant    string `part:"shown"` // its code
	Currency string `part:"shown"` // of the grant
	Line     string `part:"shown"` // code and title of the budget line
	Event    string `part:"shown"` // title of its own event
}

// ExpenseRow is an expense as a list shows it.
type ExpenseRow struct {
	Expense
	Shared   Minor  // sum of the shares
	Grants   string // codes, between commas
	SharedAs string // the shares, a line each with semicolons between; see sharesSaid
	Event    string // its title
}

// Names returns what an expense is found by.
func (e Expense) Names() []string { return []string{e.Description, e.Supplier, e.Number} }

// ExpenseFilter says which expenses a list shows.
type ExpenseFilter struct {
	Page
	GrantID  ID
	From, To Date
	State    string // one of ExpenseStates, or ""
}

// What a list of expenses may be narrowed to.
const (
	ExpenseUnposted = "unposted"
	ExpensePosted   = "posted" // and not void
	ExpenseVoid     = "void"
	ExpenseAlike    = "alike" // look like one document with another
	ExpenseTaxOpen  = "tax"   // tax was withheld, and is not handed on
)

// ExpenseStates are all of them, in the order of a list's filter.
func ExpenseStates() []string {
	return []string{ExpenseUnposted, ExpensePosted, ExpenseVoid, ExpenseAlike, ExpenseTaxOpen}
}

type expenseReader interface {
	// Expenses lists expenses, and how many there are.
	Expenses(ctx context.Context, f ExpenseFilter) ([]ExpenseRow, int, error)

	// ExpenseSums sums the documents that a list shows without those that are void:
	// by currency and rate, of another currency than the euro each document by itself.
	ExpenseSums(ctx context.Context, f ExpenseFilter) ([]ExpenseSum, error)

	// Expense returns one with its shares, or ErrNotFound.
	Expense(ctx context.Context, id ID) (Expense, error)

	// TaxesDue lists the documents of which tax is to be handed on until a day, the
	// first due first; none that is void.
	TaxesDue(ctx context.Context, until Date) ([]Expense, error)

	// ExpensesLike lists the documents that look like e, without it.
	ExpensesLike(ctx context.Context, e Expense) ([]Expense, error)

	// Suppliers lists whom documents are from, the latest first.
	Suppliers(ctx context.Context) ([]string, error)

	// RateSourcesNamed lists what documents name as the source of their rate.
	RateSourcesNamed(ctx context.Context) ([]NamedSource, error)
}

type expenseWriter interface {
	// PutExpense keeps e and makes its shares those of e.Shares.
	PutExpense(ctx context.Context, e *Expense) error

	// NextVoucher is the next number of a year; it is this step's alone.
	NextVoucher(ctx context.Context, year int) (int, error)
}

// Check returns Invalid when e breaks a rule.
func (e Expense) Check() error {
	return check(append(checkDocument(e),
		Wrong{"Description", NameRule(e.Description)},
		Wrong{"Day", DayRule(e.Day)},
		Wrong{"Currency", MoneyRule(max(e.Amount, 1), e.Currency)},
		Wrong{"Rate", RateRule(e.Rate)},
		Wrong{"Shares", SharesRule(e)},
	)...)
}

// SaveExpense adds or replaces an expense with its shares.
func (a *App) SaveExpense(ctx context.Context, e *Expense) error {
	if err := check(Wrong{"PaidOn", pastRule(e.PaidOn)}); err != nil {
		return err
	}
	return a.saveExpense(ctx, words.T("Saved {name}", "name", e.Description), e)
}

// saveExpense keeps an expense whole, as the step that verb names.
func (a *App) saveExpense(ctx context.Context, verb words.Text, e *Expense) error {
	if err := e.Check(); err != nil {
		return err
	}
	return a.change(ctx, verb, func(tx Tx) error {
		var was Expense // as it is kept; nothing of a new one
		var err error
		if e.Version > 0 {
			if was, err = tx.Expense(ctx, e.ID); err != nil {
				return err
			}
		}
		if err := cmp.Or(keepPosting(was, e), ownLines(ctx, tx, e.Shares), openGrants(ctx, tx, was, e), ownPapers(ctx, tx, was, e)); err != nil {
			return err
		}
		return tx.PutExpense(ctx, e)
	})
}
